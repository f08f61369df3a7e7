package xinzhi.lists.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import xinzhi.lists.check.FindingCode;

/// In which encoding a text file is written, found by decoding it strictly; nothing is replaced, nothing guessed.
///
/// @param markLength bytes of the byte order mark at the beginning
record TextEncoding(Charset charset, int markLength) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16LE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16BE_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final int HEAD = 4096;
    private static final int FEWEST_NULS = 4;
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_CHARACTER = 4;
    private static final int ENOUGH = 1 << 20;
    /// So many multi-byte characters do not come out as UTF-8 by chance.
    private static final long CONVINCING = 10;

    static Optional<TextEncoding> ofMark(byte[] head) {
        if (FileKind.startsWith(head, UTF_8_MARK)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_8, UTF_8_MARK.length));
        }
        if (FileKind.startsWith(head, UTF_16LE_MARK)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, UTF_16LE_MARK.length));
        }
        return FileKind.startsWith(head, UTF_16BE_MARK)
                ? Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, UTF_16BE_MARK.length))
                : Optional.empty();
    }

    /// UTF-16 without a mark: separators and digits then have a NUL, nearly always in the same half of
    /// a character; few characters such as 一 have one in the other.
    static Optional<TextEncoding> ofNuls(byte[] head) {
        int[] nuls = new int[2];
        for (int i = 0; i < head.length; i++) {
            nuls[i % 2] += head[i] == 0 ? 1 : 0;
        }
        boolean little = nuls[1] > nuls[0];
        if (Math.max(nuls[0], nuls[1]) < Math.max(FEWEST_NULS, FEWEST_NULS * Math.min(nuls[0], nuls[1]))) {
            return Optional.empty();
        }
        var charset = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        var text = new String(head, 0, head.length / 2 * 2, charset);
        boolean readable = text.chars().allMatch(c -> c >= ' ' || c == '\t' || c == '\r' || c == '\n');
        return readable ? Optional.of(new TextEncoding(charset, 0)) : Optional.empty();
    }

    /// Whether the beginning of a file is text in one of the encodings without a mark.
    static boolean decodes(byte[] head) {
        return Stream.of(StandardCharsets.UTF_8, GB18030).anyMatch(charset -> !new TextEncoding(charset, 0).decoder()
                .decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length), false).isError());
    }

    /// The encoding by the mark, else the one the text decodes in.
    static TextEncoding of(Path path) throws IOException, Refusal {
        final byte[] head;
        try (var in = Files.newInputStream(path)) {
            head = in.readNBytes(HEAD);
        }
        var marked = ofMark(head).or(() -> ofNuls(head));
        if (marked.isPresent()) {
            return marked.get();
        }
        var utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
        var gb18030 = new TextEncoding(GB18030, 0);
        var asUtf8 = utf8.scan(path, ENOUGH);
        if (!asUtf8.broken || asUtf8.multibyte >= CONVINCING) {
            return utf8;
        }
        if (!gb18030.scan(path, ENOUGH).broken) {
            return gb18030;
        }
        throw gb18030.refusal(path);
    }

    CharsetDecoder decoder() {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /// Says in which line the first bytes stand that do not decode.
    Refusal refusal(Path path) throws IOException {
        return new Refusal(FindingCode.ENCODING_BROKEN, null, scan(path, Long.MAX_VALUE).line, charset.name());
    }

    /// Where the text ends, if it ends within a character.
    Optional<Place> cutOff(Path path) throws IOException {
        var scan = scan(path, Long.MAX_VALUE);
        return scan.within ? Optional.of(new Place(scan.line, scan.column)) : Optional.empty();
    }

    /// A line and a character in it, both from 1.
    record Place(long line, long column) {}

    /// How far a text decodes: the place reached, the characters met that are not ASCII, whether it ends within a character.
    private record Scan(boolean broken, boolean within, long line, long column, long multibyte) {}

    /// Decodes at least `enough` bytes, and on until a character is met that tells encodings apart.
    private Scan scan(Path path, long enough) throws IOException {
        var decoder = decoder();
        var bytes = ByteBuffer.allocate(CHUNK);
        var chars = CharBuffer.allocate(CHUNK);
        var lines = new LineCount();
        long read = 0;
        try (InputStream in = Files.newInputStream(path)) {
            in.skipNBytes(markLength);
            while (true) {
                int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
                boolean end = count < 0;
                bytes.position(bytes.position() + Math.max(count, 0)).flip();
                read += Math.max(count, 0);
                CoderResult result = decoder.decode(bytes, chars, end);
                lines.add(chars.flip());
                if (result.isError()) {
                    boolean within = result.isMalformed() && end && bytes.remaining() < LONGEST_CHARACTER;
                    return new Scan(true, within, lines.line, lines.column, lines.multibyte);
                }
                if (end || (read >= enough && lines.multibyte > 0)) {
                    return new Scan(false, false, lines.line, lines.column, lines.multibyte);
                }
                chars.clear();
                bytes.compact();
            }
        }
    }

    private static final class LineCount {
        private long line = 1;
        private long column = 1;
        private long multibyte;
        private char last;

        void add(CharBuffer chars) {
            while (chars.hasRemaining()) {
                char c = chars.get();
                column = c == '\r' || c == '\n' ? 1 : column + 1;
                line += c == '\r' || (c == '\n' && last != '\r') ? 1 : 0;
                multibyte += c >= 0x80 ? 1 : 0;
                last = c;
            }
        }
    }
}
