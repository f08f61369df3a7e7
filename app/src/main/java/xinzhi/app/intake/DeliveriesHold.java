package xinzhi.app.intake;

import org.springframework.stereotype.Component;
import xinzhi.app.platform.EvidenceHold;

/// The file of a delivery is kept until the delivery has ended, whatever its day.
@Component
final class DeliveriesHold implements EvidenceHold {
    private final DeliveryQueries deliveries;

    DeliveriesHold(DeliveryQueries deliveries) { this.deliveries = deliveries; }

    @Override
    public boolean holds(String sha256) { return deliveries.open(sha256); }
}
