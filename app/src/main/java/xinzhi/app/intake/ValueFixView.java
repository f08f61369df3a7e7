package xinzhi.app.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.Words;

/// Makes value fixes ready to show.
@Component
final class ValueFixView {
    private static final Words WORDS = QuarantineView.WORDS;
    private static final int MOST = 200;
    private final ValueFixQueries fixes;
    private final Catalogue catalogue;
    private final Organisations organisations;
    private final Transactions transactions;
    private final Clock clock;

    ValueFixView(ValueFixQueries fixes, Catalogue catalogue, Organisations organisations, Transactions transactions,
            Clock clock) {
        this.fixes = fixes;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.transactions = transactions;
        this.clock = clock;
    }

    ValueFixPage page(Shell shell, Actor actor, ValueFixPage.@Nullable Form form) {
        return transactions.read(actor,
                () -> new ValueFixPage(shell, form,
                        fixes.list(true, MOST).stream().map(fix -> row(fix, actor)).toList(),
                        fixes.list(false, MOST).stream().map(fix -> row(fix, actor)).toList()));
    }

    /// @param from as typed
    ValueFixPage.@Nullable Form form(ValueFixes.Draft draft, String sender, String from, List<String> refusals) {
        var kind = catalogue.find(draft.list()).orElse(null);
        if (kind == null || kind.format().fields().stream().noneMatch(field -> field.code().equals(draft.field()))) {
            return null;
        }
        return new ValueFixPage.Form(refusals, draft.list(), kind.format().name(), draft.field(),
                fieldName(draft.list(), draft.field()), draft.printed(), draft.value(), sender,
                organisations.find(sender).map(Organisation::name).orElse(""), !draft.sender().isEmpty(),
                draft.reason(), from, LocalDate.now(clock).toString());
    }

    private ValueFixPage.Row row(ValueFix fix, Actor actor) {
        var path = "/deliveries/fixes/" + fix.id();
        var barred = ValueFixes.whyNotDecidedBy(actor, fix);
        boolean endable = ValueFixes.whyNotEndedBy(actor, fix) == null;
        var sender = fix.sender();
        return new ValueFixPage.Row(
                catalogue.find(fix.list()).map(kind -> kind.format().name()).orElse(fix.list()),
                sender == null ? WORDS.text("fix.any-sender") : organisations.get(sender).shortName(),
                fieldName(fix.list(), fix.field()), fix.printed(),
                fix.value().isEmpty() ? WORDS.text("fix.empty") : fix.value(), fix.reason(), fix.from().toString(),
                state(fix), by(fix.proposed()), decided(fix), barred == null ? path + "/approve" : null,
                barred == null ? path + "/refuse" : null, endable ? path + "/end" : null,
                barred == ValueFixes.Reason.SAME_PERSON ? WORDS.of("fix-refused", barred) : null);
    }

    private Badge state(ValueFix fix) {
        return switch (fix.state()) {
            case PROPOSED -> new Badge(WORDS.text("fix.PROPOSED"), Tone.WARN);
            case APPROVED -> fix.holdsOn(LocalDate.now(clock))
                    ? new Badge(WORDS.text("fix.HOLDS"), Tone.GOOD)
                    : new Badge(WORDS.text("fix.APPROVED"), Tone.INFO);
            case REFUSED -> new Badge(WORDS.text("fix.REFUSED"), Tone.BAD);
            case ENDED -> new Badge(WORDS.text("fix.ENDED"), Tone.PLAIN);
        };
    }

    private static @Nullable String decided(ValueFix fix) {
        var acts = Stream.of(fix.decided(), fix.ended()).filter(java.util.Objects::nonNull).map(ValueFixView::by)
                .collect(Collectors.joining("；"));
        var remark = fix.remark();
        return acts.isEmpty() ? null : remark == null || remark.isBlank() ? acts : acts + "：" + remark;
    }

    private static String by(ValueFix.Act act) { return act.name() + " " + Shown.time(act.at()); }

    private String fieldName(String list, String code) {
        return catalogue.find(list).stream().flatMap(kind -> kind.format().fields().stream())
                .filter(field -> field.code().equals(code)).map(xinzhi.lists.format.Field::name).findFirst()
                .orElse(code);
    }
}
