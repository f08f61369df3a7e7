package xinzhi.app.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Transactions;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.read.FileColumn;
import xinzhi.lists.read.FileHead;
import xinzhi.lists.read.HeadingMapping;
import xinzhi.lists.read.Likeness;
import xinzhi.lists.read.Look;

/// Saved mappings of headings (表头对应): per list, sender and layout, the newest holds.
@Component
final class Mappings {
    private final MappingQueries queries;
    private final Catalogue catalogue;
    private final DeliveryFormats formats;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;

    Mappings(MappingQueries queries, Catalogue catalogue, DeliveryFormats formats, Transactions transactions,
            Journal journal, Clock clock) {
        this.queries = queries;
        this.catalogue = catalogue;
        this.formats = formats;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    /// What became of saving one.
    sealed interface Saved {
        record Done(long id) implements Saved {}

        /// What is wrong, and how to mend it.
        record Refused(String words) implements Saved {}
    }

    /// The one a delivery is to be read by: that of its first reading, whatever has been saved since, else the newest of its sender.
    Optional<Mapping> find(Delivery delivery, ListFormat format, Path file) {
        var used = transactions.read(Intake.SYSTEM, () -> queries.ofDelivery(delivery.id()));
        boolean settled = used.isPresent() || delivery.comparedWith() != null;
        if (settled || !transactions.read(Intake.SYSTEM,
                () -> queries.anyOf(delivery.list(), delivery.sender()))) {
            return used;
        }
        return switch (FileHead.look(file)) {
            case Look.Refused _ -> Optional.empty();
            case Look.Seen(var head) -> transactions.read(Intake.SYSTEM,
                    () -> queries.newest(delivery.list(), delivery.sender(), head.layouts(format)));
        };
    }

    /// Saves what somebody says each column of a delivery's file stands for, if the list can be read so.
    ///
    /// @param chosen codes of fields in the order of the columns, empty for a column that is not to be read
    Saved save(Actor actor, Delivery delivery, FileHead head, List<String> chosen) {
        var kind = catalogue.get(delivery.list());
        var format = formats.of(delivery);
        var sheet = head.as(format, HeadingMapping.NONE).sheet();
        if (chosen.size() != sheet.columns().size()) {
            return new Saved.Refused(DeliveryWords.WORDS.text("mapping.refused.columns"));
        }
        var columns = new ArrayList<Mapping.Column>();
        for (int i = 0; i < chosen.size(); i++) {
            columns.add(new Mapping.Column(sheet.columns().get(i).heading().text(), chosen.get(i)));
        }
        var refusal = refusal(format, head, sheet.columns(), columns);
        if (refusal.isPresent()) {
            return new Saved.Refused(refusal.get());
        }
        return transactions.write(actor, in -> {
            queries.anyOf(delivery.list(), delivery.sender()); // proves that this duty takes part in intake at all
            in.begin();
            long id = queries.insert(delivery.list(), delivery.sender(), sheet.layout(), columns, kind.edition(), actor,
                    OffsetDateTime.now(clock));
            journal.append(actor, "mapping-saved", Journal.About.DELIVERY, delivery.id(),
                    Map.of("mapping", Long.toString(id), "list", delivery.list(), "layout", sheet.layout()));
            return new Saved.Done(id);
        });
    }

    private static Optional<String> refusal(ListFormat format, FileHead head, List<FileColumn> seen,
            List<Mapping.Column> columns) {
        var said = new HashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (!column.field().isEmpty()
                    && format.fields().stream().noneMatch(field -> field.code().equals(column.field()))) {
                return Optional.of(DeliveryWords.WORDS.text("mapping.refused.field"));
            }
            if (column.heading().isEmpty() && !column.field().isEmpty()) {
                return Optional.of(DeliveryWords.WORDS.text("mapping.refused.blank"));
            }
            var before = said.put(seen.get(i).canonical(), column.field());
            if (!column.heading().isEmpty() && before != null && !before.equals(column.field())) {
                return Optional.of(DeliveryWords.WORDS.text("mapping.refused.same", column.heading()));
            }
        }
        return Optional.ofNullable(head.as(format, Mapping.headings(columns)))
                .map(Likeness::refusal).map(finding -> finding.message() + finding.remedy());
    }
}
