package xinzhi.app.intake;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.organisation.Sender;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Transactions;

/// Gives faulty rows back to their sender (退回修改). The workbook says what the file said, so making one is in the journal.
@Component
final class Returns {
    private final QuarantineQueries rows;
    private final DeliveryQueries deliveries;
    private final SentDeliveryQueries sent;
    private final Catalogue catalogue;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;

    Returns(QuarantineQueries rows, DeliveryQueries deliveries, SentDeliveryQueries sent, Catalogue catalogue, Transactions transactions,
            Journal journal, Clock clock) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.sent = sent;
        this.catalogue = catalogue;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param fileName names list and day, nothing of the rows
    record Workbook(String fileName, ByteArrayOutputStream bytes) {}

    /// Empty where no row waits for its sender.
    Optional<Workbook> make(Actor actor, long id) {
        return transactions.write(actor, in -> {
            var delivery = deliveries.get(id);
            var waiting = rows.page(QuarantineFilter.of(id), 0, Quarantine.MOST).stream()
                    .filter(row -> row.state() == QuarantineState.OPEN || row.state() == QuarantineState.RETURNED)
                    .toList();
            if (waiting.isEmpty()) {
                return Optional.empty();
            }
            var format = catalogue.get(delivery.list()).format();
            var bytes = new ReturnWorkbook(format).of(waiting);
            in.begin();
            rows.returned(id, waiting.stream().map(QuarantinedRow::number).toList(), OffsetDateTime.now(clock));
            journal.append(actor, "rows-returned", Journal.About.DELIVERY, id,
                    Map.of("rows", Integer.toString(waiting.size())));
            return Optional.of(new Workbook(
                    QuarantineView.WORDS.text("workbook.file", format.name(), LocalDate.now(clock)), bytes));
        });
    }

    /// The same for the sender's own system: what somebody here has given back, and nothing else. Rows about natural persons go by hand.
    /// Empty where there is none.
    Optional<Workbook> fetch(Sender sender, long id) {
        return transactions.write(sender.actor(), in -> {
            var list = sent.get(id).list();
            var returned = sent.returned(id);
            in.begin();
            var waiting = rows.page(QuarantineFilter.of(id), 0, Quarantine.MOST).stream()
                    .filter(row -> row.state() == QuarantineState.RETURNED && !row.person()
                            && returned.contains(row.number()))
                    .toList();
            if (waiting.isEmpty()) {
                return Optional.empty();
            }
            var format = catalogue.get(list).format();
            journal.append(sender.actor(), "returned-rows-fetched", Journal.About.DELIVERY, id,
                    Map.of("rows", Integer.toString(waiting.size())));
            return Optional.of(new Workbook(
                    QuarantineView.WORDS.text("workbook.file", format.name(), LocalDate.now(clock)),
                    new ReturnWorkbook(format).of(waiting)));
        });
    }
}
