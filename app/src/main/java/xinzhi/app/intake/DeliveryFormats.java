package xinzhi.app.intake;

import org.springframework.stereotype.Component;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.Transactions;
import xinzhi.lists.format.ListFormat;

/// The layout a delivery is read by (批次的数据格式): that of its list, with what rows of its sender may come without.
@Component
final class DeliveryFormats {
    private final Catalogue catalogue;
    private final Organisations organisations;
    private final CoverageQueries coverages;
    private final Transactions transactions;

    DeliveryFormats(Catalogue catalogue, Organisations organisations, CoverageQueries coverages,
            Transactions transactions) {
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.coverages = coverages;
        this.transactions = transactions;
    }

    /// Read by the system: whoever handed it in may not see what is covered, a sender's key least of all.
    ListFormat of(Delivery delivery) {
        var grain = transactions.read(Intake.SYSTEM, () -> coverages.get(delivery.coverage()).grain());
        return catalogue.get(delivery.list()).formatOf(organisations.get(delivery.sender()).code(), grain);
    }
}
