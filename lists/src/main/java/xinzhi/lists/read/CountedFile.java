package xinzhi.lists.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/// A file that tells, also to other threads, how much of it has been read.
final class CountedFile extends FilterInputStream {
    static final CountedFile NONE = new CountedFile(InputStream.nullInputStream());

    private final AtomicLong bytesRead = new AtomicLong();

    private CountedFile(InputStream in) { super(in); }

    static CountedFile of(InputStream in) { return new CountedFile(in); }

    static CountedFile open(Path path) throws IOException { return new CountedFile(Files.newInputStream(path)); }

    long bytesRead() { return bytesRead.get(); }

    @Override
    public int read() throws IOException {
        int b = super.read();
        add(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        add(count);
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        add(skipped);
        return skipped;
    }

    private void add(long count) {
        if (count > 0) {
            bytesRead.addAndGet(count);
        }
    }
}
