package xinzhi.app.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import xinzhi.app.catalogue.AmendmentRefusal.Reason;
import xinzhi.app.platform.TypedDay;
import xinzhi.app.platform.Words;

/// What a proposer has typed. Names of entries come from the part of the form; any other entry refuses the whole.
record ProposalForm(ListKind kind, ProposalPart part, MultiValueMap<String, String> entries) {
    static final String WAS = "was.";
    static final String ADD = "add.";
    static final String DROP = "drop.";
    private static final Words WORDS = CatalogueWords.WORDS;

    /// A draft, or why there is none.
    sealed interface Read {
        record Good(Amendments.Draft draft) implements Read {}

        record Bad(Reason reason) implements Read {}
    }

    String text(String name) {
        var text = entries.getFirst(name);
        return text == null ? "" : text.strip();
    }

    List<String> texts(String name) {
        return entries.getOrDefault(name, List.of()).stream().map(String::strip).filter(text -> !text.isEmpty())
                .distinct().toList();
    }

    /// Headings typed one a line.
    List<String> lines(String name) {
        return text(name).lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }

    Read read() {
        if (!known().containsAll(entries.keySet())) {
            return new Read.Bad(Reason.UNKNOWN_ENTRY);
        }
        return switch (part) {
            case ProposalPart.Confirm(var which) -> confirmation(which);
            case ProposalPart.NewSender _ -> newSender();
            case ProposalPart.OfSender(var sender, var grain) -> {
                var changes = changes();
                var ends = changes.stream().filter(change -> change.property().equals(Property.DELIVERS)).toList();
                yield draft(new RecordId.OfSender(kind.id(), sender, grain), ends.isEmpty() ? changes : ends);
            }
            case ProposalPart.Basics _,ProposalPart.Basis _,ProposalPart.OfField _ ->
                draft(new RecordId.OfList(kind.id()), changes());
        };
    }

    private Read draft(RecordId record, List<Change> changes) {
        return draft(record, changes, text("reason"), text("basis"));
    }

    private Read draft(RecordId record, List<Change> changes, String reason, String basis) {
        return TypedDay.find(text("from"))
                .<Read>map(from -> new Read.Good(new Amendments.Draft(record, changes, reason, basis, from)))
                .orElseGet(() -> new Read.Bad(Reason.DAY_PASSED));
    }

    private Read confirmation(String which) {
        if (text("confirmedBy").isEmpty() || text("document").isEmpty()) {
            return new Read.Bad(Reason.CONFIRMER_MISSING);
        }
        var confidence = which + Property.CONFIDENCE;
        var source = which + Property.SOURCE;
        return draft(new RecordId.OfList(kind.id()),
                List.of(new Change(confidence, texts(WAS + confidence), List.of("verified")),
                        new Change(source, texts(WAS + source),
                                List.of(WORDS.text("confirmed", text("confirmedBy"), text("document"))))),
                WORDS.text("confirmed.reason", WORDS.text("title." + which)), text("document"));
    }

    private Read newSender() {
        var grain = Stream.of(Grain.values()).filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text("grain")))
                .findFirst();
        if (grain.isEmpty() || !text("sender").matches("[^/]+")) {
            return new Read.Bad(Reason.SENDER_UNKNOWN);
        }
        var changes = new ArrayList<>(List.of(new Change(Property.DELIVERS, List.of("false"), List.of("true"))));
        changes.addAll(changes());
        return draft(new RecordId.OfSender(kind.id(), text("sender"), grain.get()), changes);
    }

    private List<Change> changes() {
        return part.properties().stream().map(this::change)
                .filter(change -> !change.before().equals(change.after())).toList();
    }

    private Change change(Property property) {
        var id = property.id();
        var was = texts(WAS + id);
        return switch (property.shape()) {
            case Property.Shape.Text _,Property.Shape.OneOf _ ->
                new Change(id, was, text(id).isEmpty() ? List.of() : List.of(text(id)));
            case Property.Shape.Several _ -> new Change(id, without(was, texts(id)), without(texts(id), was));
            case Property.Shape.Headings _ -> new Change(id, texts(DROP + id), lines(ADD + id));
        };
    }

    private static List<String> without(List<String> all, List<String> some) {
        return all.stream().filter(each -> !some.contains(each)).toList();
    }

    private Set<String> known() {
        var known = new HashSet<>(Set.of("part", "from", "_csrf"));
        switch (part) {
            case ProposalPart.Confirm _ -> {
                known.addAll(Set.of("confirmedBy", "document"));
                part.properties().forEach(property -> known.add(WAS + property.id()));
                return known;
            }
            case ProposalPart.NewSender _ -> known.addAll(Set.of("reason", "basis", "sender", "grain"));
            case ProposalPart.Basics _,ProposalPart.Basis _,ProposalPart.OfField _,ProposalPart.OfSender _ ->
                known.addAll(Set.of("reason", "basis"));
        }
        for (var property : part.properties()) {
            switch (property.shape()) {
                case Property.Shape.Headings _ -> known.addAll(Set.of(ADD + property.id(), DROP + property.id()));
                case Property.Shape.Text _,Property.Shape.OneOf _,Property.Shape.Several _ ->
                    known.addAll(Set.of(property.id(), WAS + property.id()));
            }
        }
        return known;
    }
}
