package xinzhi.app.casework;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Words;

/// Carries out what the form says of columns and views (列选择、常用视图) before the ledger is read.
@Component
final class LedgerDesk {
    private static final Words WORDS = CaseWords.WORDS;
    private final LedgerViews views;

    LedgerDesk(LedgerViews views) { this.views = views; }

    /// The form and the look that result.
    record Settled(LedgerForm form, LedgerLook look) {}

    /// As the ledger opens when nothing is remembered of this session.
    Settled opening(Actor actor) {
        var kept = views.list(actor);
        return kept.stream().filter(SavedView::main).findFirst()
                .map(view -> new Settled(view.form(), new LedgerLook(view.columns(), kept, null)))
                .orElseGet(() -> new Settled(LedgerForm.EMPTY, new LedgerLook(views.columns(actor), kept, null)));
    }

    Settled settle(Actor actor, LedgerForm form) {
        int colon = form.view() == null ? -1 : form.view().indexOf(':');
        var act = form.view() == null ? "" : colon < 0 ? form.view() : form.view().substring(0, colon);
        var asked = columns(actor, form);
        if (act.equals("open")) {
            var view = view(actor, form.view());
            if (view.isPresent()) {
                views.keep(actor, view.get().columns());
                return new Settled(view.get().form().withWords(form.q()),
                        new LedgerLook(view.get().columns(), views.list(actor), null));
            }
        }
        var notice = switch (act) {
            case "save" ->
                kept(views.save(actor, form.viewName() == null ? "" : form.viewName(), form.search(), asked));
            case "drop" -> view(actor, form.view()).map(view -> {
                views.delete(actor, view.id());
                return WORDS.text("view.dropped", view.name());
            }).orElse(null);
            case "main" -> view(actor, form.view()).map(view -> {
                views.setMain(actor, view.id());
                return WORDS.text(view.main() ? "view.main.no-more" : "view.main", view.name());
            }).orElse(null);
            default -> null;
        };
        return new Settled(form, new LedgerLook(asked, views.list(actor), notice));
    }

    /// The columns asked for are kept as this person's own.
    LedgerColumns columns(Actor actor, LedgerForm form) {
        var own = views.columns(actor);
        var asked = form.column() == null ? own : LedgerColumns.of(form.column()).moved(form.move());
        if (!asked.equals(own)) {
            views.keep(actor, asked);
        }
        return asked;
    }

    private Optional<SavedView> view(Actor actor, @Nullable String act) {
        var id = act == null ? "" : act.substring(act.indexOf(':') + 1);
        return id.matches("[0-9]{1,18}") ? views.find(actor, Long.parseLong(id)) : Optional.empty();
    }

    private static String kept(LedgerViews.Kept kept) {
        return switch (kept) {
            case SAVED -> WORDS.text("view.saved");
            case NAME_MISSING -> WORDS.text("view.name-missing");
            case NAME_TOO_LONG -> WORDS.text("view.name-too-long", LedgerViews.LONGEST_NAME);
            case TOO_MANY -> WORDS.text("view.too-many", LedgerViews.MOST);
        };
    }
}
