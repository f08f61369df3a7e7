package xinzhi.app.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.Words;
import xinzhi.lists.format.Field;
import xinzhi.lists.read.FileColumn;
import xinzhi.lists.read.FileHead;
import xinzhi.lists.read.HeadingMapping;
import xinzhi.lists.read.Likeness;

/// Makes the columns of a delivery's file ready to be assigned.
@Component
final class MappingView {
    private static final Words WORDS = DeliveryWords.WORDS;
    private final FileHeads heads;
    private final MappingQueries queries;
    private final Catalogue catalogue;
    private final DeliveryFormats formats;
    private final Organisations organisations;
    private final Intake intake;
    private final Transactions transactions;

    MappingView(FileHeads heads, MappingQueries queries, Catalogue catalogue, DeliveryFormats formats,
            Organisations organisations, Intake intake, Transactions transactions) {
        this.heads = heads;
        this.queries = queries;
        this.catalogue = catalogue;
        this.formats = formats;
        this.organisations = organisations;
        this.intake = intake;
        this.transactions = transactions;
    }

    /// Whether the file of this delivery has headings, but cannot be read before somebody says what they stand for.
    boolean needed(Actor actor, long id) {
        var delivery = intake.get(actor, id);
        if (!(heads.look(delivery.sha256()) instanceof FileHeads.Looked.Seen(var head))) {
            return false;
        }
        var format = formats.of(delivery);
        var mapping = saved(actor, delivery, head).map(Mapping::headings).orElse(HeadingMapping.NONE);
        var likeness = head.as(format, mapping);
        return !likeness.readable() && !likeness.sheet().columns().isEmpty();
    }

    /// @param chosen codes of fields as sent, null where nothing has been sent yet
    MappingPage page(Shell shell, Actor actor, long id, @Nullable List<String> chosen, @Nullable String refusal) {
        var delivery = intake.get(actor, id);
        return switch (heads.look(delivery.sha256())) {
            case FileHeads.Looked.Refused(var why) -> page(shell, delivery, "", null,
                    Unreadable.of(why), List.of(), refusal);
            case FileHeads.Looked.Seen(var head) -> {
                var saved = saved(actor, delivery, head);
                var likeness = head.as(formats.of(delivery), HeadingMapping.NONE);
                yield page(shell, delivery, needed(likeness), saved.map(it -> before(actor, it)).orElse(null),
                        likeness.sheet().columns().isEmpty() ? noHeadings() : null,
                        columns(likeness, values(likeness, chosen, saved)), refusal);
            }
        };
    }

    private MappingPage page(Shell shell, Delivery delivery, String needed, @Nullable String before,
            @Nullable Unreadable failure, List<MappingPage.Column> columns, @Nullable String refusal) {
        var back = "/deliveries/" + delivery.id();
        return new MappingPage(shell, delivery.fileName(), back,
                WORDS.text("mapping.summary", catalogue.get(delivery.list()).format().name(),
                        organisations.get(delivery.sender()).name()),
                needed, before, failure, columns, back + "/mapping", delivery.state().mayBeReadAgain(), refusal);
    }

    private static Unreadable noHeadings() {
        return new Unreadable(WORDS.text("mapping.no-headings"), null,
                WORDS.text("mapping.no-headings.remedy"));
    }

    private Optional<Mapping> saved(Actor actor, Delivery delivery, FileHead head) {
        var layouts = head.layouts(formats.of(delivery));
        return transactions.read(actor, () -> queries.newest(delivery.list(), delivery.sender(), layouts));
    }

    /// Who saved this one, and which version of its layout it is.
    String before(Actor actor, Mapping mapping) {
        return WORDS.text("mapping.by", Shown.formalDay(mapping.savedAt().toLocalDate()), mapping.savedBy(),
                transactions.read(actor, () -> queries.version(mapping)));
    }

    private static String needed(Likeness likeness) {
        return likeness.needed().stream().map(Field::name).collect(Collectors.joining("、"));
    }

    /// As just sent, else as saved before, else as known or suggested.
    private static List<String> values(Likeness likeness, @Nullable List<String> chosen, Optional<Mapping> saved) {
        var columns = likeness.sheet().columns();
        if (chosen != null && chosen.size() == columns.size()) {
            return chosen;
        }
        var before = saved.map(Mapping::columns).filter(it -> it.size() == columns.size());
        var values = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var field = column.field() == null ? column.suggested() : column.field();
            values.add(before.isPresent() ? before.get().get(i).field() : field == null ? "" : field.code());
        }
        return values;
    }

    private static List<MappingPage.Column> columns(Likeness likeness, List<String> values) {
        var columns = new ArrayList<MappingPage.Column>();
        for (int i = 0; i < values.size(); i++) {
            columns.add(column(likeness, i, values.get(i)));
        }
        return columns;
    }

    private static MappingPage.Column column(Likeness likeness, int at, String value) {
        var column = likeness.sheet().columns().get(at);
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", WORDS.text("mapping.not-read"), value.isEmpty()));
        for (var field : likeness.format().fields()) {
            choices.add(new Choice(field.code(),
                    likeness.needed().contains(field) ? WORDS.text("mapping.needed", field.name()) : field.name(),
                    field.code().equals(value)));
        }
        boolean blank = column.heading().text().isEmpty();
        var letter = column.heading().letter();
        return new MappingPage.Column("c" + at, letter == null ? Integer.toString(at + 1) : letter,
                blank ? WORDS.text("heading.none") : column.heading().text(), String.join("；", column.shapes()),
                state(column, value), blank ? choices.subList(0, 1) : choices);
    }

    private static Badge state(FileColumn column, String value) {
        var known = column.field();
        var suggested = column.suggested();
        if (known != null && known.code().equals(value)) {
            return new Badge(WORDS.text("mapping.known"), Tone.GOOD);
        }
        if (suggested != null && suggested.code().equals(value)) {
            return new Badge(WORDS.text("mapping.suggested"), Tone.INFO);
        }
        return value.isEmpty()
                ? new Badge(WORDS.text("heading.unread"), Tone.WARN)
                : new Badge(WORDS.text("mapping.chosen"), Tone.PLAIN);
    }
}
