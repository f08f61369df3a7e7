package xinzhi.lists.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import xinzhi.lists.check.Finding;
import xinzhi.lists.check.FindingCode;
import xinzhi.lists.format.Field;

/// A list of JSON objects: in an array, in an object that holds one array, or one after the other in lines.
final class JsonTable implements Table {
    private final Path path;
    private final TextEncoding encoding;
    private final HeaderSearch search;
    private final SheetColumns columns;
    private final boolean lines;
    private volatile List<Finding> noted = List.of();
    private volatile CountedFile file = CountedFile.NONE;

    private JsonTable(Path path, TextEncoding encoding, HeaderSearch search, SheetColumns columns, boolean lines) {
        this.path = path;
        this.encoding = encoding;
        this.search = search;
        this.columns = columns;
        this.lines = lines;
    }

    /// Takes the keys of the first objects for the headings.
    static JsonTable open(Path path, HeaderSearch search) throws IOException, Refusal {
        var encoding = TextEncoding.of(path);
        var head = new JsonHead();
        boolean lines = scan(path, CountedFile.open(path), encoding, head);
        if (head.keys().cells().isEmpty()) {
            throw new Refusal(FindingCode.JSON_NO_LIST, null, 0);
        }
        return switch (search.search(null, List.of(head.keys()), false)) {
            case HeaderSearch.Result.Header(var columns, _) -> new JsonTable(path, encoding, search, columns, lines);
            case HeaderSearch.Result.None(var finding, _, _) -> throw new Refusal(ofKeys(finding));
        };
    }

    /// The keys of the first objects, and what stands under them.
    static FileHead.Way head(Path path) throws IOException, Refusal {
        var encoding = TextEncoding.of(path);
        var head = new JsonHead();
        boolean lines = scan(path, CountedFile.open(path), encoding, head);
        if (head.keys().cells().isEmpty()) {
            throw new Refusal(FindingCode.JSON_NO_LIST, null, 0);
        }
        return new FileHead.Way(description(lines, encoding), List.of(SheetTop.ofKeys(head.keys(), head.examples())),
                null);
    }

    /// JSON has keys where tables have a row of headings.
    static Finding ofKeys(Finding finding) {
        boolean missing = finding.code() == FindingCode.HEADER_MISSING
                || finding.code() == FindingCode.HEADER_INCOMPLETE;
        return missing
                ? Finding.ofFile(FindingCode.JSON_KEYS_MISSING, finding.arguments().toArray(new String[0]))
                : Finding.ofFile(finding.code(), finding.arguments().toArray(new String[0]));
    }

    @Override
    public String description() { return description(lines, encoding); }

    private static String description(boolean lines, TextEncoding encoding) {
        return ReadingTexts.text(lines ? "json.lines" : "json.array", encoding.charset().name());
    }

    @Override
    public List<SheetLayout> layouts() { return List.of(columns.layout(search.format())); }

    @Override
    public List<Finding> notes() { return noted; }

    @Override
    public long bytesRead() { return file.bytesRead(); }

    @Override
    public void read(Sink sink) throws IOException, Refusal {
        file = CountedFile.open(path);
        var found = new ArrayList<Finding>();
        var rows = new JsonRows(columns, search, sink, found);
        scan(path, file, encoding, rows);
        found.addAll(rows.findings());
        noted = List.copyOf(found);
    }

    @Override
    public List<PrintedSheet> print(List<Field> format, PrintedSheet.Wanted wanted) { return List.of(); }

    @Override
    public void close() {
        // each reading closes its own stream
    }

    private static boolean scan(Path path, CountedFile file, TextEncoding encoding, JsonScan.Records records)
            throws IOException, Refusal {
        var text = new WatchedText(new InputStreamReader(file, encoding.decoder()));
        try (file) {
            file.skipNBytes(encoding.markLength());
            return new JsonScan(records).read(text);
        } catch (JacksonIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw undecodable(path, encoding);
            }
            throw e.getCause();
        } catch (StreamConstraintsException e) {
            throw broken(FindingCode.JSON_BEYOND_LIMITS, e);
        } catch (JacksonException e) {
            throw broken(text.ended ? FindingCode.JSON_CUT_OFF : FindingCode.JSON_BROKEN, e);
        }
    }

    /// JSON ends with a bracket: one that ends within a character has been cut off there.
    private static Refusal undecodable(Path path, TextEncoding encoding) throws IOException {
        var end = encoding.cutOff(path);
        return end.isEmpty()
                ? encoding.refusal(path)
                : new Refusal(FindingCode.JSON_CUT_OFF, null, 0, Long.toString(end.get().line()),
                        Long.toString(end.get().column()));
    }

    /// Knows whether the parser wanted more than there is.
    private static final class WatchedText extends FilterReader {
        private boolean ended;

        WatchedText(Reader text) { super(text); }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            ended |= count < 0;
            return count;
        }
    }

    private static Refusal broken(FindingCode code, JacksonException fault) {
        var at = fault.getLocation() == null ? TokenStreamLocation.NA : fault.getLocation();
        return new Refusal(code, null, 0, Integer.toString(Math.max(1, at.getLineNr())),
                Integer.toString(Math.max(1, at.getColumnNr())));
    }
}
