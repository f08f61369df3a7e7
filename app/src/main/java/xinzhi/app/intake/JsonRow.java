package xinzhi.app.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import xinzhi.app.roster.Listing;
import xinzhi.lists.format.Field;

/// Writes some fields of a row as a JSON object by field code, empty ones left out. One buffer serves all rows.
final class JsonRow {
    private final byte[][] names;
    private final byte[][] printedNames;
    private final boolean[] kept;
    private byte[] bytes = new byte[4096];
    private int length;

    JsonRow(List<Field> fields, Predicate<Field> which) {
        names = new byte[fields.size()][];
        printedNames = new byte[names.length][];
        kept = new boolean[fields.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = ("\"" + fields.get(i).code() + "\":\"").getBytes(StandardCharsets.UTF_8);
            printedNames[i] = ("\"" + fields.get(i).code() + Listing.PRINTED + "\":\"")
                    .getBytes(StandardCharsets.UTF_8);
            kept[i] = which.test(fields.get(i));
        }
    }

    /// @param printed what the file says where the value is somebody's judgement, by position of the field
    void write(List<@Nullable String> values, Map<Integer, String> printed) {
        length = 0;
        put('{');
        for (int i = 0; i < names.length; i++) {
            if (kept[i]) {
                put(names[i], values.get(i));
                if (!printed.isEmpty()) {
                    put(printedNames[i], printed.get(i));
                }
            }
        }
        put('}');
    }

    private void put(byte[] name, @Nullable String value) {
        if (value == null) {
            return;
        }
        if (length > 1) {
            put(',');
        }
        put(name);
        escaped(value);
        put('"');
    }

    byte[] bytes() { return bytes; }

    int length() { return length; }

    boolean isEmpty() { return length == 2; }

    private void escaped(String value) {
        if (plain(value)) {
            put(value.getBytes(StandardCharsets.UTF_8));
            return;
        }
        var text = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                text.append(c);
            }
        }
        put(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean plain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private void put(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
    }

    private void put(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
