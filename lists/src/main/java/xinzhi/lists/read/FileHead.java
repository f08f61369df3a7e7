package xinzhi.lists.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.check.Finding;
import xinzhi.lists.check.FindingCode;
import xinzhi.lists.format.ListFormat;

/// The head of a delivered file (文件开头), looked at before anybody knows which list it is. Holds its first rows, a person's values
/// among them, and hands out none of them.
public final class FileHead {
    private final List<Way> ways;

    /// A way to part the file into cells: a workbook has one, a text one for each separator.
    ///
    /// @param refused why the head cannot be parted so
    record Way(String description, List<SheetTop> sheets, @Nullable Finding refused) {
        Way {
            sheets = List.copyOf(sheets);
        }

        boolean isEmpty() { return refused == null && sheets.stream().allMatch(SheetTop::isEmpty); }
    }

    private FileHead(List<Way> ways) { this.ways = ways; }

    /// Looks at the first rows of every sheet.
    public static Look look(Path path) {
        try {
            var ways = ways(path);
            return ways.stream().allMatch(Way::isEmpty)
                    ? new Look.Refused(Finding.ofFile(FindingCode.FILE_EMPTY))
                    : new Look.Seen(new FileHead(ways));
        } catch (Refusal refusal) {
            return new Look.Refused(refusal.finding());
        } catch (IOException | RuntimeException _) {
            return new Look.Refused(Finding.ofFile(FindingCode.FILE_UNREADABLE));
        }
    }

    private static List<Way> ways(Path path) throws IOException, Refusal {
        return switch (FileKind.of(path)) {
            case WORKBOOK -> List.of(way(XlsxSheets.open(path)));
            case OLD_WORKBOOK -> List.of(way(XlsSheets.open(path)));
            case JSON -> List.of(JsonTable.head(path));
            case TEXT -> CsvTable.heads(path);
        };
    }

    private static Way way(SheetSource source) throws IOException, Refusal {
        try (source) {
            var tops = new ArrayList<SheetTop>();
            for (int place = 0; place < source.sheets().size(); place++) {
                var sheet = source.sheets().get(place);
                var head = new SheetHead();
                source.scan(place, head);
                tops.add(new SheetTop(sheet.name(), sheet.hidden(), false, head.rows()));
            }
            return new Way(source.description(), tops, null);
        }
    }

    /// How it looks as a list of this kind.
    public Likeness as(ListFormat format, HeadingMapping mapping) {
        var search = new HeaderSearch(format, mapping);
        Likeness best = null;
        for (var way : ways) {
            var likeness = Likening.of(way, search);
            best = best == null || likeness.isBetterThan(best) ? likeness : best;
        }
        if (best == null) {
            throw new IllegalStateException("no way to read the file");
        }
        return best;
    }

    /// Digests of everything in it that may be the headings: what a mapping was saved under is among them.
    public Set<String> layouts(ListFormat format) {
        var search = new HeaderSearch(format);
        var layouts = new HashSet<String>();
        for (var way : ways) {
            for (var top : way.sheets()) {
                search.candidates(top.headers()).forEach(row -> layouts.add(HeaderLook.digest(row, top.keyed())));
            }
        }
        return layouts;
    }
}
