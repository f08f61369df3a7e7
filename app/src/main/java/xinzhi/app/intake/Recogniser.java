package xinzhi.app.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.catalogue.ListKind;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Transactions;
import xinzhi.lists.read.FileHead;
import xinzhi.lists.read.HeadingMapping;
import xinzhi.lists.read.StatedDay;
import xinzhi.lists.text.TextForm;

/// Says what a file may be (识别): every kind of the catalogue held beside its head. It proposes; people decide.
@Component
final class Recogniser {
    private static final Pattern GENERAL = Pattern.compile("(信息|名单|名录|记录|主体|对象|当事人)$");
    private final Catalogue catalogue;
    private final MappingQueries mappings;
    private final Transactions transactions;

    Recogniser(Catalogue catalogue, MappingQueries mappings, Transactions transactions) {
        this.catalogue = catalogue;
        this.mappings = mappings;
        this.transactions = transactions;
    }

    /// A day read somewhere, and where.
    record Stated(StatedDay day, boolean inFileName) {}

    /// Every kind, the likeliest first.
    List<Candidate> candidates(Actor actor, FileHead head, String fileName) {
        return catalogue.list().stream().map(kind -> candidate(actor, kind, head, fileName))
                .sorted(Comparator.comparingDouble(Candidate::weight).reversed()).toList();
    }

    private Candidate candidate(Actor actor, ListKind kind, FileHead head, String fileName) {
        var plain = head.as(kind.format(), HeadingMapping.NONE);
        var saved = transactions.read(actor, () -> mappings.newest(kind.id(), head.layouts(kind.format())));
        var mapped = saved.isEmpty() ? plain : head.as(kind.format(), saved.getFirst().headings());
        var likeness = mapped.readable() ? mapped : plain;
        boolean named = Stream.concat(Stream.of(fileName), plain.titles().stream())
                .anyMatch(text -> names(text, kind.format().name()));
        return new Candidate(kind, likeness, named, saved);
    }

    /// Whether the text speaks of the list, e.g. 行政处罚 for 行政处罚信息.
    private static boolean names(String text, String list) {
        var core = TextForm.closed(list);
        for (var cut = GENERAL.matcher(core); cut.find(); cut = GENERAL.matcher(core)) {
            core = core.substring(0, cut.start());
        }
        return core.length() > 2 && TextForm.closed(text).contains(core);
    }

    /// The one the file plainly is; empty where that is not plain.
    static Optional<Candidate> plain(List<Candidate> ranked) {
        return ranked.stream().findFirst().filter(Candidate::readable)
                .filter(first -> ranked.size() == 1 || first.clearlyBefore(ranked.get(1)));
    }

    /// Days stated over the headings and in the file's name; where any is called the cut-off day, only such.
    static List<Stated> stated(Candidate candidate, String fileName) {
        var all = Stream.concat(
                candidate.likeness().titles().stream().flatMap(title -> StatedDay.in(title).stream())
                        .map(day -> new Stated(day, false)),
                StatedDay.in(fileName).stream().map(day -> new Stated(day, true))).toList();
        var cutOffs = all.stream().filter(stated -> stated.day().cutOff()).toList();
        return cutOffs.isEmpty() ? all : cutOffs;
    }
}
