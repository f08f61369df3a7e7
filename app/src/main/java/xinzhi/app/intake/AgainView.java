package xinzhi.app.intake;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.lists.check.FindingCode;

/// What may be done about a delivery nothing came of, and by which mapping it was read.
@Component
final class AgainView {
    private static final Set<String> OF_HEADINGS = Set.of(FindingCode.HEADER_MISSING.name(),
            FindingCode.HEADER_INCOMPLETE.name(), FindingCode.HEADING_TWICE.name(),
            FindingCode.JSON_KEYS_MISSING.name());
    private final MappingQueries mappings;
    private final MappingView view;

    AgainView(MappingQueries mappings, MappingView view) {
        this.mappings = mappings;
        this.view = view;
    }

    /// Within the transaction of the page.
    DeliveryPage.@Nullable Again again(Actor actor, Delivery delivery, boolean kept) {
        var path = "/deliveries/" + delivery.id();
        var mapping = mappings.ofDelivery(delivery.id()).map(it -> view.before(actor, it)).orElse(null);
        boolean again = kept && delivery.state().mayBeReadAgain();
        var refusal = delivery.refusal();
        boolean headings = mapping != null || (refusal != null && OF_HEADINGS.contains(refusal.code()));
        return !again && mapping == null
                ? null
                : new DeliveryPage.Again(mapping, headings && kept ? path + "/mapping" : null,
                        again ? path + "/again" : null);
    }
}
