package xinzhi.lists.read;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Files that are surely no list: named for the user by what they are.
enum ForeignKind {
    PDF("%PDF"),
    RAR("Rar!"),
    SEVEN_ZIP("7z\u00BC\u00AF"),
    GZIP("\u001F\u008B"),
    PNG("\u0089PNG"),
    JPEG("\u00FF\u00D8\u00FF"),
    RTF("{\\rtf"),
    BINARY("");

    private static final int BYTES_A_NUL = 64;

    private final String mark;

    ForeignKind(String mark) { this.mark = mark; }

    /// What the file is, for the user; empty if it may be text.
    static Optional<String> of(byte[] head) {
        for (var kind : values()) {
            if (kind == BINARY
                    ? isBinary(head)
                    : FileKind.startsWith(head, kind.mark.getBytes(StandardCharsets.ISO_8859_1))) {
                return Optional.of(ReadingTexts.text("kind." + kind.name()));
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
