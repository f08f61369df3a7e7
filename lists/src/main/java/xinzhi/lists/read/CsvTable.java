package xinzhi.lists.read;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.check.Finding;
import xinzhi.lists.check.FindingCode;
import xinzhi.lists.format.Field;

/// A text file whose cells stand between commas, tabs, semicolons or bars.
final class CsvTable implements Table {
    /// A record longer than this is an accident, mostly a quotation mark that was never closed.
    private static final int LONGEST_RECORD = 1 << 22;
    private static final char QUOTE = '"';

    private enum Separator {
        COMMA(','),
        TAB('\t'),
        SEMICOLON(';'),
        BAR('|');

        private final char character;

        Separator(char character) { this.character = character; }
    }

    private final Path path;
    private final TextEncoding encoding;
    private final Separator separator;
    private final SheetColumns columns;
    private final SheetLayout layout;
    private volatile List<Finding> noted = List.of();
    private volatile CountedFile file = CountedFile.NONE;

    private CsvTable(Path path, TextEncoding encoding, Separator separator, SheetColumns columns, SheetLayout layout) {
        this.path = path;
        this.encoding = encoding;
        this.separator = separator;
        this.columns = columns;
        this.layout = layout;
    }

    /// Tries the separators; the one that makes most headings readable is the one.
    static CsvTable open(Path path, HeaderSearch search) throws IOException, Refusal {
        var encoding = TextEncoding.of(path);
        CsvTable best = null;
        Finding refused = null;
        int most = -1;
        for (var separator : Separator.values()) {
            var head = new Head(path, encoding, separator);
            var result = search.search(null, head.rows, false);
            if (result.matches() <= most) {
                continue;
            }
            most = result.matches();
            switch (result) {
                case HeaderSearch.Result.Header(var columns, _) -> {
                    best = new CsvTable(path, encoding, separator, columns, columns.layout(search.format()));
                    refused = null;
                }
                case HeaderSearch.Result.None(var finding, _, _) -> {
                    best = null;
                    refused = head.refusal != null
                            ? head.refusal.finding()
                            : head.isEmpty()
                                    ? Finding.ofFile(FindingCode.FILE_EMPTY)
                                    : finding;
                }
            }
        }
        if (best == null) {
            throw new Refusal(refused == null ? Finding.ofFile(FindingCode.FILE_EMPTY) : refused);
        }
        return best;
    }

    /// The first rows, parted in every way there is.
    static List<FileHead.Way> heads(Path path) throws IOException, Refusal {
        var encoding = TextEncoding.of(path);
        var ways = new ArrayList<FileHead.Way>();
        for (var separator : Separator.values()) {
            var head = new Head(path, encoding, separator);
            ways.add(new FileHead.Way(description(separator, encoding), List.of(SheetTop.ofText(head.rows)),
                    head.refusal == null ? null : head.refusal.finding()));
        }
        return ways;
    }

    @Override
    public String description() { return description(separator, encoding); }

    private static String description(Separator separator, TextEncoding encoding) {
        return ReadingTexts.text("csv." + separator.name().toLowerCase(Locale.ROOT), encoding.charset().name());
    }

    @Override
    public List<SheetLayout> layouts() { return List.of(layout); }

    @Override
    public List<Finding> notes() {
        var notes = new ArrayList<>(columns.notes());
        notes.addAll(noted);
        return notes;
    }

    @Override
    public long bytesRead() { return file.bytesRead(); }

    @Override
    public void read(Sink sink) throws IOException, Refusal {
        file = CountedFile.open(path);
        var rows = new CsvRows(columns);
        var found = new SheetNotes(columns);
        try (var csv = reader(rows, file, encoding, separator)) {
            for (var row : csv) {
                if (rows.isClosing()) {
                    found.closingRow(rows.line());
                } else if (rows.isData()) {
                    sink.row(row);
                }
            }
            noted = found.findings();
        } catch (CsvParseException _) {
            throw damaged(path, encoding, separator, rows.line());
        } catch (UncheckedIOException e) {
            throw refusal(e, path, encoding, separator, rows.line());
        }
    }

    @Override
    public List<PrintedSheet> print(List<Field> format, PrintedSheet.Wanted wanted) throws IOException, Refusal {
        file = CountedFile.open(path);
        var taking = new PrintedSheet.Taking(columns, format, wanted);
        var rows = new CsvPrint(taking);
        try (var csv = reader(rows, file, encoding, separator)) {
            csv.forEach(_ -> {});
        } catch (CsvParseException _) {
            throw damaged(path, encoding, separator, rows.line());
        } catch (UncheckedIOException e) {
            throw refusal(e, path, encoding, separator, rows.line());
        }
        return List.of(taking.end());
    }

    @Override
    public void close() {
        // each reading closes its own stream
    }

    private static <T> CsvReader<T> reader(CsvCallbackHandler<T> handler, CountedFile file, TextEncoding encoding,
            Separator separator) throws IOException {
        file.skipNBytes(encoding.markLength());
        return CsvReader.builder().fieldSeparator(separator.character).quoteCharacter(QUOTE).skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false).maxBufferSize(LONGEST_RECORD)
                .build(handler, new InputStreamReader(file, encoding.decoder()));
    }

    private static Refusal refusal(UncheckedIOException fault, Path path, TextEncoding encoding, Separator separator,
            long line)
            throws IOException {
        if (fault.getCause() instanceof CharacterCodingException) {
            return encoding.refusal(path);
        }
        if (Files.isReadable(path)) {
            return damaged(path, encoding, separator, line);
        }
        throw new IOException(fault);
    }

    /// A record that cannot be parsed: because of a quotation mark, or because it is too long.
    private static Refusal damaged(Path path, TextEncoding encoding, Separator separator, long line)
            throws IOException {
        try (var in = Files.newInputStream(path)) {
            in.skipNBytes(encoding.markLength());
            Reader text = new InputStreamReader(in, encoding.decoder());
            long opened = new StrayQuote(separator.character, QUOTE).line(text, LONGEST_RECORD);
            return opened > 0
                    ? new Refusal(FindingCode.QUOTE_OPEN, null, opened)
                    : new Refusal(FindingCode.RECORD_TOO_LONG, null, line);
        } catch (CharacterCodingException _) {
            return encoding.refusal(path);
        }
    }

    /// The first rows, as far as they can be parsed.
    private static final class Head {
        private final List<PrintedRow> rows = new ArrayList<>();
        private final @Nullable Refusal refusal;

        Head(Path path, TextEncoding encoding, Separator separator) throws IOException {
            refusal = fill(path, encoding, separator);
        }

        boolean isEmpty() { return rows.stream().allMatch(row -> row.cells().stream().allMatch(String::isBlank)); }

        private @Nullable Refusal fill(Path path, TextEncoding encoding, Separator separator)
                throws IOException {
            var handler = new CsvHead();
            try (var csv = reader(handler, CountedFile.open(path), encoding, separator)) {
                for (var row : csv) {
                    rows.add(row);
                    if (rows.size() == HeaderSearch.ROWS) {
                        break;
                    }
                }
                return null;
            } catch (CsvParseException _) {
                return damaged(path, encoding, separator, handler.line());
            } catch (UncheckedIOException e) {
                return CsvTable.refusal(e, path, encoding, separator, handler.line());
            }
        }
    }
}
