package xinzhi.lists.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import xinzhi.lists.check.FindingCode;

/// What a file is by its first bytes; its name is never asked.
enum FileKind {
    WORKBOOK,
    OLD_WORKBOOK,
    JSON,
    TEXT;

    private static final int HEAD = 4096;
    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    /// Workbooks of Excel 2 to 4 stand in no container.
    private static final List<byte[]> BARE_WORKBOOKS = List.of(new byte[]{9, 0, 4, 0}, new byte[]{9, 2, 6, 0},
            new byte[]{9, 4, 6, 0});
    private static final Pattern JSON_BEGINS = Pattern.compile("\\{\\s*[\"}]|\\[\\s*[\\[{\\]\"]");
    private static final List<String> MARKUP = List.of("<!doctype", "<html", "<?xml", "<table", "<meta", "<head",
            "<body", "<div", "<style", "mime-version:");

    /// The kind of the file, or a refusal that says what it is instead.
    static FileKind of(Path path) throws IOException, Refusal {
        byte[] head;
        try (var in = Files.newInputStream(path)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw refused(FindingCode.FILE_EMPTY);
        }
        if (startsWith(head, ZIP) && head.length > 3 && head[2] < 9) {
            return WORKBOOK;
        }
        if (startsWith(head, OLE2)) {
            return OLD_WORKBOOK;
        }
        if (BARE_WORKBOOKS.stream().anyMatch(mark -> startsWith(head, mark))) {
            throw refused(FindingCode.OLD_EXCEL);
        }
        var other = ForeignKind.of(head);
        if (other.isPresent()) {
            throw new Refusal(other.get().code(), null, 0, other.get().title());
        }
        var text = beginning(head);
        if (MARKUP.stream().anyMatch(text::startsWith)) {
            throw refused(FindingCode.PAGE_AS_EXCEL);
        }
        return JSON_BEGINS.matcher(text).lookingAt() ? JSON : TEXT;
    }

    /// The first characters; of other scripts than Latin nothing is asked.
    private static String beginning(byte[] head) {
        var encoding = TextEncoding.ofMark(head).or(() -> TextEncoding.ofNuls(head))
                .orElse(new TextEncoding(StandardCharsets.ISO_8859_1, 0));
        int mark = encoding.markLength();
        return new String(head, mark, head.length - mark, encoding.charset()).strip().toLowerCase(Locale.ROOT);
    }

    static boolean startsWith(byte[] head, byte[] mark) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }

    private static Refusal refused(FindingCode code) { return new Refusal(code, null, 0); }
}
