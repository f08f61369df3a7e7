package xinzhi.app.intake;

import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import xinzhi.app.casework.Supplements;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Words;
import xinzhi.lists.format.FieldType;

/// Makes supplied facts ready to show: on the item, on the delivery that brings them, and what is wrong with a workbook.
@Component
final class SuppliedFactsView implements Supplements {
    static final Words WORDS = Words.of("xinzhi.app.intake.supplied");
    private final SuppliedFactQueries facts;
    private final Catalogue catalogue;

    SuppliedFactsView(SuppliedFactQueries facts, Catalogue catalogue) {
        this.facts = facts;
        this.catalogue = catalogue;
    }

    @Override
    public List<Supplement> of(long listing) {
        return facts.ofListing(listing).stream().filter(fact -> fact.standing() != SuppliedFact.Standing.NONE)
                .map(this::supplement).toList();
    }

    private Supplement supplement(SuppliedFact fact) {
        var standing = fact.standing();
        var field = field(fact);
        var value = field.type() == FieldType.AMOUNT_WAN ? Shown.wan(Long.valueOf(fact.value())) : fact.value();
        return new Supplement(field.name(), value == null ? "" : value,
                WORDS.text("origin", fact.supplier(), fact.basis(), fact.authorName(), Shown.time(fact.at()),
                        fact.delivery()),
                badge(standing), doubt(fact), "/deliveries/" + fact.delivery(),
                standing == SuppliedFact.Standing.IN_FORCE && !fact.beingCleared()
                        ? "/deliveries/facts/" + fact.id() + "/clear"
                        : null);
    }

    private xinzhi.lists.format.Field field(SuppliedFact fact) {
        var format = catalogue.get(facts.source(fact.coverage()).list()).format();
        return format.fields().get(format.position(fact.field()));
    }

    private static Badge badge(SuppliedFact.Standing standing) {
        var tone = switch (standing) {
            case IN_FORCE -> Tone.GOOD;
            case CONTRADICTED -> Tone.WARN;
            case NONE, CLEARED, SUPERSEDED -> Tone.PLAIN;
        };
        return new Badge(WORDS.of("standing", standing), tone);
    }

    private static @org.jspecify.annotations.Nullable String doubt(SuppliedFact fact) {
        var printed = fact.printed();
        var clear = fact.clear();
        if (printed != null && !printed.same()) {
            return WORDS.text("doubt", printed.delivery());
        }
        return fact.standing() == SuppliedFact.Standing.CLEARED && clear != null
                ? WORDS.text("cleared", clear.author(), Shown.time(clear.at()), clear.reason())
                : null;
    }

    /// What a delivery brings that people have filled in, in one line; none for an ordinary list.
    java.util.Optional<String> brings(long delivery) {
        var brought = facts.of(delivery);
        if (brought.isEmpty()) {
            return java.util.Optional.empty();
        }
        var first = brought.getFirst();
        var clear = first.clear();
        if (clear != null && clear.delivery() == delivery) {
            return java.util.Optional
                    .of(WORDS.text("brings.clear", field(first).name(), first.value(), clear.author(), clear.reason()));
        }
        var counts = new TreeMap<String, Integer>();
        brought.forEach(fact -> counts.merge(field(fact).name(), 1, Integer::sum));
        return java.util.Optional
                .of(WORDS.text("brings", brought.stream().map(SuppliedFact::listing).distinct().count(),
                        String.join("、", counts.entrySet().stream()
                                .map(entry -> WORDS.text("brings.fact", entry.getKey(), entry.getValue())).toList()),
                        first.supplier(), first.basis(), first.authorName()));
    }

    static SuppliedFactsPage refused(Shell shell, List<SuppliedFacts.Fault> faults, String back) {
        return new SuppliedFactsPage(shell, WORDS.text("refused.title"), WORDS.text("refused.sum", faults.size()),
                faults.stream().map(fault -> new SuppliedFactsPage.Row(fault.place(), fault.shown(), fault.what(),
                        fault.remedy())).toList(),
                back);
    }
}
