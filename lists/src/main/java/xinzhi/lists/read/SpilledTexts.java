package xinzhi.lists.read;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// Texts in a file that is gone as soon as it is closed, by whatever end. Every so many are marked in memory; from there the
/// others are walked to, so that memory hardly grows with their number.
final class SpilledTexts implements Closeable {
    private static final int STEP = 16;
    private static final int BUFFER = 1 << 16;

    private final FileChannel channel;
    private final Arena arena = Arena.ofShared();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.nativeOrder());
    private MemorySegment written = MemorySegment.NULL;
    private long[] marks = new long[1024];
    private long end;
    private int size;

    private SpilledTexts(FileChannel channel) { this.channel = channel; }

    /// Where the system allows it, the file has no name from the beginning: not even a kill leaves it behind.
    static SpilledTexts in(Path folder) throws IOException {
        var file = Files.createTempFile(folder, "texts", "");
        try {
            return new SpilledTexts(FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    int size() { return size; }

    /// Each is kept as its length and its characters as they are, pairs whole or not.
    void add(String text) throws IOException {
        if (size % STEP == 0) {
            if (size / STEP == marks.length) {
                marks = Arrays.copyOf(marks, marks.length * 2);
            }
            marks[size / STEP] = end;
        }
        room(Integer.BYTES);
        buffer.putInt(text.length());
        for (int i = 0; i < text.length(); i++) {
            room(Character.BYTES);
            buffer.putChar(text.charAt(i));
        }
        end += after(text.length());
        size++;
    }

    /// To be called once all are added; from then on they can be read.
    void complete() throws IOException {
        flush();
        written = channel.map(FileChannel.MapMode.READ_ONLY, 0, end, arena);
    }

    String get(int index) {
        long at = marks[index / STEP];
        for (int walked = index / STEP * STEP; walked < index; walked++) {
            at += after(written.get(ValueLayout.JAVA_INT_UNALIGNED, at));
        }
        var text = new char[written.get(ValueLayout.JAVA_INT_UNALIGNED, at)];
        MemorySegment.copy(written, ValueLayout.JAVA_CHAR_UNALIGNED, at + Integer.BYTES, text, 0, text.length);
        return new String(text);
    }

    private static long after(int length) { return Integer.BYTES + (long) Character.BYTES * length; }

    private void room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        arena.close();
        channel.close();
    }
}
