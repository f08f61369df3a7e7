package xinzhi.app.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Words;

/// Makes amendments ready to show.
@Component
final class AmendmentView {
    private static final Words WORDS = CatalogueWords.WORDS;
    private final Catalogue catalogue;
    private final Amendments amendments;
    private final CatalogueWords words;

    AmendmentView(Catalogue catalogue, Amendments amendments, CatalogueWords words) {
        this.catalogue = catalogue;
        this.amendments = amendments;
        this.words = words;
    }

    KindPage.AmendmentRow row(Amendment amendment, LocalDate today) {
        var kind = catalogue.get(amendment.record().kind());
        var changes = amendment.changes().stream().map(change -> CatalogueWords.label(change.property(), kind))
                .collect(Collectors.joining("、"));
        return new KindPage.AmendmentRow("/catalogue/amendments/" + amendment.id(), number(amendment),
                words.record(amendment.record(), catalogue.today()), changes, from(amendment).toString(),
                CatalogueWords.state(amendment.state(), today), amendment.proposed().name());
    }

    AmendmentPage page(Shell shell, Actor actor, Amendment amendment, LocalDate today) {
        var kind = catalogue.get(amendment.record().kind());
        var path = "/catalogue/amendments/" + amendment.id();
        boolean waiting = amendment.state() instanceof AmendmentState.Proposed;
        var from = later(amendment.wantedFrom(), today);
        var problems = waiting
                ? amendments.whyNot(amendment, from).map(why -> words.refusal(why, kind)).orElse(List.of())
                : List.<String>of();
        var barred = AmendmentState.whyNotDecidedBy(actor, amendment);
        return new AmendmentPage(shell, number(amendment), words.record(amendment.record(), catalogue.today()),
                "/catalogue/" + kind.id(), CatalogueWords.state(amendment.state(), today), facts(amendment),
                effect(amendment, from, today),
                amendment.changes().stream().map(change -> row(change, kind)).toList(), problems,
                barred.isEmpty()
                        ? new AmendmentPage.Decision(path + "/approve", path + "/reject", from.toString(),
                                today.toString())
                        : null,
                waiting && actor.duty() == Duty.CITY ? barred.map(why -> WORDS.of("refused", why)).orElse(null) : null,
                AmendmentState.whyNotWithdrawnBy(actor, amendment, today).isEmpty() ? path + "/withdraw" : null);
    }

    private static String number(Amendment amendment) { return WORDS.text("number", amendment.id()); }

    private static LocalDate from(Amendment amendment) {
        return amendment.state() instanceof AmendmentState.Approved approved
                ? approved.from()
                : amendment.wantedFrom();
    }

    private static LocalDate later(LocalDate a, LocalDate b) { return a.isBefore(b) ? b : a; }

    private static String effect(Amendment amendment, LocalDate from, LocalDate today) {
        return switch (amendment.state()) {
            case AmendmentState.Proposed _ -> WORDS.text("effect.proposed", Shown.formalDay(from));
            case AmendmentState.Approved approved -> WORDS.text(
                    approved.from().isAfter(today) ? "effect.approved" : "effect.in-effect",
                    Shown.formalDay(approved.from()));
            case AmendmentState.Rejected _,AmendmentState.Withdrawn _ -> WORDS.text("effect.none");
        };
    }

    private AmendmentPage.ChangeRow row(Change change, ListKind kind) {
        return new AmendmentPage.ChangeRow(CatalogueWords.label(change.property(), kind),
                shown(change.property(), change.before()), shown(change.property(), change.after()),
                WORDS.textOr("consequence." + plain(change.property()), WORDS.text("consequence")));
    }

    /// Without the field's code or the basis it stands in.
    private static String plain(String property) { return property.substring(property.lastIndexOf('.') + 1); }

    private @Nullable String shown(String property, List<String> values) {
        return values.isEmpty() ? null : words.values(property, values);
    }

    private static List<Fact> facts(Amendment amendment) {
        var facts = new ArrayList<>(List.of(new Fact(WORDS.text("fact.reason"), amendment.reason(), true),
                new Fact(WORDS.text("fact.basis"), amendment.basis(), true),
                new Fact(WORDS.text("fact.proposed"), by(amendment.proposed())),
                new Fact(WORDS.text("fact.wanted"), amendment.wantedFrom().toString())));
        switch (amendment.state()) {
            case AmendmentState.Proposed _ -> {
                // nothing decided yet
            }
            case AmendmentState.Approved(var by, var remark, var from, var _) -> {
                facts.add(new Fact(WORDS.text("fact.approved"), by(by)));
                facts.add(new Fact(WORDS.text("fact.from"), from.toString()));
                facts.add(new Fact(WORDS.text("fact.remark"), remark, true));
            }
            case AmendmentState.Rejected(var by, var remark) -> {
                facts.add(new Fact(WORDS.text("fact.rejected"), by(by)));
                facts.add(new Fact(WORDS.text("fact.remark"), remark, true));
            }
            case AmendmentState.Withdrawn(var by, var approved) -> {
                if (approved != null) {
                    facts.add(new Fact(WORDS.text("fact.approved"), by(approved)));
                }
                facts.add(new Fact(WORDS.text("fact.withdrawn"), by(by)));
            }
        }
        return facts;
    }

    private static String by(Amendment.Act act) { return act.name() + " " + Shown.time(act.at()); }
}
