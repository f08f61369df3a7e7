package xinzhi.lists.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import xinzhi.lists.check.FindingCode;

/// The texts a workbook keeps once for all its cells. Held in memory, up to a share of it.
final class SharedStrings {
    private static final long OBJECT = 48;
    private static final int LONGEST = 1 << 20;

    private final List<String> texts;

    private SharedStrings(List<String> texts) { this.texts = texts; }

    static SharedStrings read(WorkbookParts parts, WorkbookIndex index) throws IOException, XMLStreamException {
        var texts = new ArrayList<String>();
        var part = index.strings().filter(parts::has);
        if (part.isEmpty()) {
            return new SharedStrings(texts);
        }
        long room = Runtime.getRuntime().maxMemory() / 3;
        try (var in = parts.open(part.get())) {
            var xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
                    var text = item(xml);
                    texts.add(text);
                    room -= OBJECT + 2L * text.length();
                    if (room < 0) {
                        throw new DamagedPart(FindingCode.TOO_MANY_TEXTS);
                    }
                }
            }
        }
        return new SharedStrings(texts);
    }

    String get(int index) throws DamagedPart {
        if (index < 0 || index >= texts.size()) {
            throw new DamagedPart(FindingCode.WORKBOOK_DAMAGED);
        }
        return texts.get(index);
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
