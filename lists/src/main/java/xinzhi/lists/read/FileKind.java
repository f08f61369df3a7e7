package xinzhi.lists.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import xinzhi.lists.check.FindingCode;

/// What a file is by its first bytes; its name is never asked.
enum FileKind {
    WORKBOOK,
    TEXT;

    private static final int HEAD = 4096;
    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final List<String> MARKUP = List.of("<!doctype", "<html", "<?xml", "<table", "<meta", "<head",
            "<body", "<div", "<style");

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
            throw refused(contains(path, ENCRYPTED_PACKAGE) ? FindingCode.PASSWORD_PROTECTED : FindingCode.OLD_EXCEL);
        }
        var other = ForeignKind.of(head);
        if (other.isPresent()) {
            throw new Refusal(FindingCode.NOT_A_LIST, null, 0, other.get());
        }
        var text = new String(head, StandardCharsets.ISO_8859_1).replace("\u00EF\u00BB\u00BF", "").strip()
                .toLowerCase(Locale.ROOT);
        if (MARKUP.stream().anyMatch(text::startsWith)) {
            throw refused(FindingCode.PAGE_AS_EXCEL);
        }
        return TEXT;
    }

    static boolean startsWith(byte[] head, byte[] mark) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }

    private static Refusal refused(FindingCode code) { return new Refusal(code, null, 0); }

    private static boolean contains(Path path, byte[] mark) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            int matched = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                matched = (byte) b == mark[matched] ? matched + 1 : (byte) b == mark[0] ? 1 : 0;
                if (matched == mark.length) {
                    return true;
                }
            }
            return false;
        }
    }
}
