package xinzhi.app.intake;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.organisation.Sender;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.EvidenceStore;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Transactions;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.read.HeadingMapping;
import xinzhi.lists.read.ListFile;
import xinzhi.lists.read.Opening;
import xinzhi.lists.read.PrintedSheet;

/// Gives faulty rows back to their sender (退回修改). The workbook says what the file said, so making one is in the journal.
@Component
final class Returns {
    private final QuarantineQueries rows;
    private final DeliveryQueries deliveries;
    private final SentDeliveryQueries sent;
    private final Mappings mappings;
    private final DeliveryFormats formats;
    private final EvidenceStore evidence;
    private final Catalogue catalogue;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;

    Returns(QuarantineQueries rows, DeliveryQueries deliveries, SentDeliveryQueries sent, Mappings mappings,
            DeliveryFormats formats, EvidenceStore evidence, Catalogue catalogue, Transactions transactions,
            Journal journal, Clock clock) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.sent = sent;
        this.mappings = mappings;
        this.formats = formats;
        this.evidence = evidence;
        this.catalogue = catalogue;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param fileName names list and day, nothing of the rows
    record Workbook(String fileName, ByteArrayOutputStream bytes) {}

    private record Waiting(Delivery delivery, List<QuarantinedRow> rows) {}

    /// Empty where no row waits for its sender.
    Optional<Workbook> make(Actor actor, long id) {
        var waiting = transactions.read(actor, () -> new Waiting(deliveries.get(id),
                rows.page(QuarantineFilter.of(id), 0, 2 * Quarantine.MOST).stream()
                        .filter(row -> row.state() == QuarantineState.OPEN || row.state() == QuarantineState.RETURNED)
                        .toList()));
        if (waiting.rows().isEmpty()) {
            return Optional.empty();
        }
        var format = catalogue.get(waiting.delivery().list()).format();
        var bytes = new ReturnWorkbook(format).of(sheets(waiting), waiting.rows());
        return transactions.write(actor, in -> {
            deliveries.get(id);
            in.begin();
            rows.returned(id, waiting.rows().stream().map(QuarantinedRow::number).toList(),
                    OffsetDateTime.now(clock));
            journal.append(actor, "rows-returned", Journal.About.DELIVERY, id,
                    Map.of("rows", Integer.toString(waiting.rows().size())));
            return Optional.of(new Workbook(
                    QuarantineView.WORDS.text("workbook.file", format.name(), LocalDate.now(clock)), bytes));
        });
    }

    /// The same for the sender's own system: what somebody here has given back, and nothing else. Rows about natural persons go by hand.
    /// Empty where there is none.
    Optional<Workbook> fetch(Sender sender, long id) {
        var waiting = returnedTo(sender, id);
        if (waiting.rows().isEmpty()) {
            return Optional.empty();
        }
        var format = catalogue.get(waiting.delivery().list()).format();
        var bytes = new ReturnWorkbook(format).of(sheets(waiting), waiting.rows());
        return transactions.write(sender.actor(), in -> {
            sent.get(id);
            in.begin();
            journal.append(sender.actor(), "returned-rows-fetched", Journal.About.DELIVERY, id,
                    Map.of("rows", Integer.toString(waiting.rows().size())));
            return Optional.of(new Workbook(
                    QuarantineView.WORDS.text("workbook.file", format.name(), LocalDate.now(clock)), bytes));
        });
    }

    /// Whether there is something to fetch; nothing is made and nothing written down.
    boolean isAnyFor(Sender sender, long id) { return !returnedTo(sender, id).rows().isEmpty(); }

    /// A sender may not read the cells that are kept: once it has been found to see the delivery, they are read as the writer.
    private Waiting returnedTo(Sender sender, long id) {
        return transactions.write(sender.actor(), in -> {
            sent.get(id);
            var returned = sent.returned(id);
            in.begin();
            var filter = new QuarantineFilter(id, null, null, null, QuarantineState.RETURNED);
            return new Waiting(deliveries.get(id), rows.page(filter, 0, 2 * Quarantine.MOST).stream()
                    .filter(row -> !row.person() && returned.contains(row.number())).toList());
        });
    }

    /// The file's own sheets with these rows; none where it has no columns in an order, or is no longer there.
    private List<PrintedSheet> sheets(Waiting waiting) {
        return switch (evidence.copy(waiting.delivery().sha256())) {
            case EvidenceStore.Unavailable _ -> List.of();
            case EvidenceStore.Copy copy -> {
                try (copy) {
                    yield printed(waiting, formats.of(waiting.delivery()), copy.file());
                }
            }
        };
    }

    private List<PrintedSheet> printed(Waiting waiting, ListFormat format, Path copy) {
        var delivery = waiting.delivery();
        var places = waiting.rows().stream().map(row -> new Twins.Place(row.sheet(), row.line()))
                .collect(Collectors.toSet());
        var headings = mappings.find(delivery, format, copy).map(Mapping::headings).orElse(HeadingMapping.NONE);
        return switch (ListFile.open(copy, delivery.fileName(), format, headings)) {
            case Opening.Refused _ -> List.of();
            case Opening.Opened(var file) -> {
                try (file) {
                    var sheets = file.print((sheet, line) -> places.contains(new Twins.Place(sheet, line)));
                    long found = sheets.stream().mapToLong(sheet -> sheet.rows().size()).sum();
                    yield found == places.size() ? sheets : List.<PrintedSheet>of();
                }
            }
        };
    }
}
