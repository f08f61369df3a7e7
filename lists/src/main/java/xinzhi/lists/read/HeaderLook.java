package xinzhi.lists.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.check.Heading;
import xinzhi.lists.format.Field;

/// Looks for the headings at the top of a sheet and tells its columns. What may be a row of data is never taken for headings:
/// headings are shown, data are not.
final class HeaderLook {
    private static final int EXAMPLES = 3;
    private static final int LONGEST_HEADING = 30;
    private static final int MOST_DIGITS = 5;
    private static final int FEWEST = 2;

    private final HeaderSearch search;
    private final HeadingWords words;

    HeaderLook(HeaderSearch search) {
        this.search = search;
        words = new HeadingWords(search.format());
    }

    SheetLook look(SheetTop top, @Nullable PrintedRow header) {
        return header == null
                ? new SheetLook(top.name(), top.hidden(), 0, "", List.of())
                : new SheetLook(top.name(), top.hidden(), header.number(), digest(header, top.keyed()),
                        columns(top, header));
    }

    /// The row whose headings the list knows best, else the one that looks most like headings.
    @Nullable
    PrintedRow header(SheetTop top) {
        var known = search.best(top.headers());
        if (known != null && (top.keyed() || search.matches(known) >= FEWEST)) {
            return known;
        }
        return search.candidates(top.headers()).stream().filter(this::looksLikeHeadings)
                .max(Comparator.comparingLong((PrintedRow row) -> filled(row).count())
                        .thenComparing(PrintedRow::number, Comparator.reverseOrder()))
                .orElse(null);
    }

    private boolean looksLikeHeadings(PrintedRow row) {
        var seen = new HashSet<String>();
        return filled(row).count() >= FEWEST && filled(row).allMatch(cell -> isPlain(cell) && seen.add(cell))
                && filled(row).filter(words::resembles).count() >= FEWEST;
    }

    private static boolean isPlain(String cell) {
        return cell.length() <= LONGEST_HEADING && cell.chars().filter(Character::isDigit).count() <= MOST_DIGITS;
    }

    private static Stream<String> filled(PrintedRow row) {
        return row.cells().stream().filter(cell -> !cell.isBlank());
    }

    private List<FileColumn> columns(SheetTop top, PrintedRow header) {
        var below = top.below(header).stream().limit(EXAMPLES).toList();
        int width = Stream.concat(Stream.of(header), below.stream()).mapToInt(row -> row.cells().size()).max()
                .orElse(0);
        var unknown = new HashMap<Integer, String>();
        var known = new ArrayList<Field>();
        for (int column = 0; column < width; column++) {
            var field = field(header.cell(column));
            if (field != null) {
                known.add(field);
            } else if (!header.cell(column).isBlank()) {
                unknown.put(column, header.cell(column));
            }
        }
        var suggested = words.suggestions(unknown, known);
        var columns = new ArrayList<FileColumn>();
        for (int i = 0; i < width; i++) {
            int column = i;
            var shapes = CellShape.of(below.stream().map(row -> row.cell(column)).toList(), EXAMPLES);
            var text = header.cell(column).strip();
            if (!text.isEmpty() || !shapes.isEmpty()) {
                columns.add(new FileColumn(new Heading(text, top.lettered() ? SheetColumns.letter(column) : null),
                        field(text), suggested.get(column), shapes));
            }
        }
        return columns;
    }

    private @Nullable Field field(String heading) {
        int position = heading.isBlank() ? HeadingIndex.UNKNOWN : search.position(heading);
        return position == HeadingIndex.UNKNOWN ? null : search.format().fields().get(position);
    }

    /// Digest of the headings in their order; keys of a JSON text have none.
    static String digest(PrintedRow header, boolean keyed) {
        var headings = new ArrayList<>(header.cells().stream().map(HeadingIndex::normal).toList());
        while (!headings.isEmpty() && headings.getLast().isEmpty()) {
            headings.removeLast();
        }
        if (keyed) {
            headings.sort(Comparator.naturalOrder());
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", headings).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
