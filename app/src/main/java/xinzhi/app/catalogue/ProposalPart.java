package xinzhi.app.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What one form of proposing is about; also the only list of what such a form may send.
sealed interface ProposalPart {
    record Basics() implements ProposalPart {}

    /// @param which `listBasis` or `criteriaBasis`
    record Basis(String which) implements ProposalPart {}

    /// Says that the basis has been verified, by whom and on which document.
    record Confirm(String which) implements ProposalPart {}

    record OfField(String field) implements ProposalPart {}

    record OfSender(String sender, Grain grain) implements ProposalPart {}

    record NewSender() implements ProposalPart {}

    static Optional<ProposalPart> of(String code, ListKind kind) {
        var all = Stream.<ProposalPart>of(new Basics(), new Basis("listBasis"), new Basis("criteriaBasis"),
                new Confirm("listBasis"), new Confirm("criteriaBasis"), new NewSender());
        var fields = kind.format().fields().stream().map(field -> new OfField(field.code()));
        var senders = kind.senders().stream().map(scope -> new OfSender(scope.sender(), scope.grain()));
        return Stream.of(all, fields, senders).flatMap(part -> part).<ProposalPart>map(part -> part)
                .filter(part -> part.code().equals(code)).findFirst();
    }

    default String code() {
        return switch (this) {
            case Basics _ -> "basics";
            case Basis(var which) -> which;
            case Confirm(var which) -> "confirm." + which;
            case OfField(var field) -> "field." + field;
            case OfSender(var sender, var grain) -> "sender." + grain.name().toLowerCase(Locale.ROOT) + "." + sender;
            case NewSender _ -> "sender";
        };
    }

    default List<Property> properties() {
        return switch (this) {
            case Basics _ -> Property.basics();
            case Basis(var which) -> Property.ofBasis(which);
            case Confirm(var which) -> Property.ofBasis(which).stream()
                    .filter(property -> property.id().endsWith(Property.CONFIDENCE)
                            || property.id().endsWith(Property.SOURCE))
                    .toList();
            case OfField(var field) -> Property.ofField(field);
            case OfSender _ -> Property.ofSender();
            case NewSender _ ->
                Property.ofSender().stream().filter(property -> !property.id().equals(Property.DELIVERS)).toList();
        };
    }
}
