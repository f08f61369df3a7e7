package xinzhi.lists.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.check.FindingCode;

/// Files that are surely no list this program reads: named for the user by what they are.
enum ForeignKind {
    PDF("%PDF"),
    RAR("Rar!"),
    SEVEN_ZIP("7z\u00BC\u00AF"),
    GZIP("\u001F\u008B"),
    PNG("\u0089PNG"),
    JPEG("\u00FF\u00D8\u00FF"),
    RTF("{\\rtf"),
    SYLK("ID;P"),
    BINARY(""),
    ODS,
    NUMBERS,
    XLSB;

    private static final int BYTES_A_NUL = 64;

    private static final Map<ForeignKind, String> TELLING_PARTS = Map.of(ODS, "META-INF/manifest.xml", NUMBERS,
            "Index/Document.iwa",
            XLSB, "xl/workbook.bin");
    private static final byte[] ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
            .getBytes(StandardCharsets.US_ASCII);

    private final @Nullable String mark;

    ForeignKind(String mark) { this.mark = mark; }

    /// Told by its parts.
    ForeignKind() { this.mark = null; }

    /// For the user.
    String title() { return ReadingTexts.text("kind." + name()); }

    FindingCode code() {
        return switch (this) {
            case PDF, RAR, SEVEN_ZIP, GZIP, PNG, JPEG, RTF, BINARY -> FindingCode.NOT_A_LIST;
            case SYLK, ODS, NUMBERS, XLSB -> FindingCode.OTHER_SPREADSHEET;
        };
    }

    /// What other program's sheet lies in a zip file, by its parts.
    static Optional<ForeignKind> of(WorkbookParts parts) throws IOException {
        for (var kind : List.of(XLSB, NUMBERS, ODS)) {
            if (parts.has(TELLING_PARTS.getOrDefault(kind, "")) && (kind != ODS || isOds(parts))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static boolean isOds(WorkbookParts parts) throws IOException {
        var type = parts.find("mimetype");
        if (type.isEmpty()) {
            return false;
        }
        try (var in = type.get()) {
            return FileKind.startsWith(in.readNBytes(ODS_TYPE.length), ODS_TYPE);
        }
    }

    /// What the file is; empty if it may be text.
    static Optional<ForeignKind> of(byte[] head) {
        for (var kind : values()) {
            var mark = kind.mark;
            if (mark != null && (mark.isEmpty()
                    ? isBinary(head)
                    : FileKind.startsWith(head, mark.getBytes(StandardCharsets.ISO_8859_1)))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /// Text has no NUL, unless it is UTF-16, or a program has left one here and there in what otherwise decodes.
    private static boolean isBinary(byte[] head) {
        if (TextEncoding.ofMark(head).or(() -> TextEncoding.ofNuls(head)).isPresent()) {
            return false;
        }
        int nuls = 0;
        for (byte b : head) {
            nuls += b == 0 ? 1 : 0;
        }
        return nuls > 0 && (nuls * BYTES_A_NUL > head.length || !TextEncoding.decodes(head));
    }
}
