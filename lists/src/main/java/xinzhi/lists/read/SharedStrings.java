package xinzhi.lists.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.check.FindingCode;

/// The texts a workbook keeps once for all its cells: in memory while they are few, beyond that in a file beside the workbook.
final class SharedStrings implements Closeable {
    private static final long OBJECT = 48;
    private static final int LONGEST = 1 << 20;
    private static final long MOST_IN_MEMORY = 64L << 20;
    private static final int SHARE_OF_MEMORY = 16;

    private final List<String> texts = new ArrayList<>();
    private final Path folder;
    private long room;
    private @Nullable SpilledTexts spilled;

    private SharedStrings(Path folder, long room) {
        this.folder = folder;
        this.room = room;
    }

    /// Bytes the texts may take in memory, of one workbook: several may be read at a time.
    static long room() { return Math.min(MOST_IN_MEMORY, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY); }

    static SharedStrings read(WorkbookParts parts, WorkbookIndex index, long room)
            throws IOException, XMLStreamException {
        var strings = new SharedStrings(parts.folder(), room);
        var part = index.strings().filter(parts::has);
        if (part.isEmpty()) {
            return strings;
        }
        try (var in = parts.open(part.get())) {
            var xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
                    strings.add(item(xml));
                }
            }
            strings.complete();
            return strings;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            strings.close();
            throw e;
        }
    }

    private void add(String text) throws DamagedPart {
        try {
            room -= OBJECT + 2L * text.length();
            if (spilled != null) {
                spilled.add(text);
            } else if (room >= 0) {
                texts.add(text);
            } else {
                spill(text);
            }
        } catch (IOException _) {
            throw new DamagedPart(FindingCode.TOO_MANY_TEXTS);
        }
    }

    private void spill(String last) throws IOException {
        var file = SpilledTexts.in(folder);
        spilled = file;
        for (var text : texts) {
            file.add(text);
        }
        texts.clear();
        file.add(last);
    }

    private void complete() throws DamagedPart {
        try {
            if (spilled != null) {
                spilled.complete();
            }
        } catch (IOException _) {
            throw new DamagedPart(FindingCode.TOO_MANY_TEXTS);
        }
    }

    String get(int index) throws DamagedPart {
        if (index < 0 || index >= (spilled == null ? texts.size() : spilled.size())) {
            throw new DamagedPart(FindingCode.WORKBOOK_DAMAGED);
        }
        return spilled == null ? texts.get(index) : spilled.get(index);
    }

    @Override
    public void close() throws IOException {
        if (spilled != null) {
            spilled.close();
        }
    }

    /// Text of an item, plain or in differently formatted runs; readings of characters (拼音) are left out.
    static String item(XMLStreamReader xml) throws XMLStreamException, DamagedPart {
        String text = "";
        StringBuilder joined = null;
        int depth = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                var name = xml.getLocalName();
                if (name.equals("rPh")) {
                    Xml.skip(xml);
                } else if (name.equals("t")) {
                    var run = Xml.text(xml);
                    if (text.isEmpty()) {
                        text = run;
                    } else {
                        joined = joined == null ? new StringBuilder(text) : joined;
                        joined.append(run);
                        if (joined.length() > LONGEST) {
                            throw new DamagedPart(FindingCode.WORKBOOK_BLOATED);
                        }
                    }
                } else {
                    depth++;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && depth-- == 0) {
                return unescaped(joined == null ? text : joined.toString());
            }
        }
    }

    /// Characters XML cannot hold are written as `_x000D_`.
    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        int done = 0;
        for (; at >= 0; at = text.indexOf("_x", at + 1)) {
            int end = at + 6;
            if (at >= done && end < text.length() && text.charAt(end) == '_' && isHex(text, at + 2, end)) {
                plain.append(text, done, at).append((char) Integer.parseInt(text, at + 2, end, 16));
                done = end + 1;
            }
        }
        return plain.append(text, done, text.length()).toString();
    }

    private static boolean isHex(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
