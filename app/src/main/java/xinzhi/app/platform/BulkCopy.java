package xinzhi.app.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// PostgreSQL's binary COPY into a table: the way for rows by the million. A value at a time, then the end of the row;
/// [#end()] makes it count, closing without it cancels.
public final class BulkCopy implements AutoCloseable {
    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);
    private static final int BUFFER = 1 << 17;
    private final CopyIn copy;
    private final short columns;
    private byte[] bytes = new byte[BUFFER];
    private ByteBuffer buffer = ByteBuffer.wrap(bytes);
    private boolean rowBegun;
    private boolean ended;

    private BulkCopy(CopyIn copy, int columns) {
        this.copy = copy;
        this.columns = (short) columns;
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    /// @param table a name of our own making, never a text from outside
    public static BulkCopy into(PGConnection connection, String table, List<String> columns) {
        try {
            var command = "copy " + table + " (" + String.join(", ", columns) + ") from stdin (format binary)";
            return new BulkCopy(connection.getCopyAPI().copyIn(command), columns.size());
        } catch (SQLException e) {
            throw new BulkCopyFailure(e);
        }
    }

    public void integer(int value) { begin(8).putInt(4).putInt(value); }

    public void small(short value) { begin(6).putInt(2).putShort(value); }

    public void bool(boolean value) { begin(5).putInt(1).put((byte) (value ? 1 : 0)); }

    public void big(@Nullable Long value) {
        if (value == null) {
            nothing();
        } else {
            begin(12).putInt(8).putLong(value);
        }
    }

    public void uuid(long high, long low) { begin(20).putInt(16).putLong(high).putLong(low); }

    public void date(@Nullable LocalDate value) {
        if (value == null) {
            nothing();
        } else {
            begin(8).putInt(4).putInt((int) ChronoUnit.DAYS.between(EPOCH, value));
        }
    }

    public void text(@Nullable String value) {
        if (value == null) {
            nothing();
        } else {
            utf8(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    public void utf8(byte[] value) { begin(4 + value.length).putInt(value.length).put(value); }

    public void bytes(byte @Nullable [] value) {
        if (value == null) {
            nothing();
        } else {
            utf8(value);
        }
    }

    /// A jsonb value, given as the UTF-8 of its JSON.
    public void jsonb(byte[] json, int length) {
        begin(5 + length).putInt(length + 1).put((byte) 1).put(json, 0, length);
    }

    /// An array of texts without nulls.
    public void texts(List<String> values) {
        var encoded = values.stream().map(v -> v.getBytes(StandardCharsets.UTF_8)).toList();
        int size = values.isEmpty() ? 12 : 20;
        for (var value : encoded) {
            size += 4 + value.length;
        }
        var to = begin(4 + size).putInt(size);
        to.putInt(values.isEmpty() ? 0 : 1).putInt(0).putInt(25);
        if (!values.isEmpty()) {
            to.putInt(values.size()).putInt(1);
            for (var value : encoded) {
                to.putInt(value.length).put(value);
            }
        }
    }

    public void nothing() { begin(4).putInt(-1); }

    public void endRow() { rowBegun = false; }

    private ByteBuffer begin(int room) {
        if (buffer.remaining() < room + 2) {
            flush();
            if (buffer.capacity() < room + 2) {
                bytes = new byte[room + BUFFER];
                buffer = ByteBuffer.wrap(bytes);
            }
        }
        if (!rowBegun) {
            buffer.putShort(columns);
            rowBegun = true;
        }
        return buffer;
    }

    private void flush() {
        try {
            copy.writeToCopy(bytes, 0, buffer.position());
            buffer.clear();
        } catch (SQLException e) {
            throw new BulkCopyFailure(e);
        }
    }

    /// Ends the copy and makes it part of the transaction.
    public long end() {
        try {
            if (buffer.remaining() < 2) {
                flush();
            }
            buffer.putShort((short) -1);
            flush();
            ended = true;
            return copy.endCopy();
        } catch (SQLException e) {
            throw new BulkCopyFailure(e);
        }
    }

    @Override
    public void close() {
        try {
            if (!ended && copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException e) {
            throw new BulkCopyFailure(e);
        }
    }
}
