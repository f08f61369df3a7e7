package xinzhi.lists.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Which cell styles of a workbook show a number as a day.
final class CellStyles {
    private final BitSet days;

    CellStyles(BitSet days) { this.days = days; }

    boolean isDay(int style) { return style >= 0 && days.get(style); }

    static CellStyles read(WorkbookParts parts, WorkbookIndex index) throws IOException, XMLStreamException {
        var days = new BitSet();
        var name = index.styles();
        var part = name.isEmpty() ? Optional.<InputStream>empty() : parts.find(name.get());
        if (part.isPresent()) {
            try (var in = part.get()) {
                readInto(days, Xml.reader(in));
            }
        }
        return new CellStyles(days);
    }

    private static void readInto(BitSet days, XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> formats = new HashMap<>();
        boolean inCellFormats = false;
        int style = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                return;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "numFmt" -> formats.put(Xml.attribute(xml, "numFmtId"), Xml.attribute(xml, "formatCode"));
                case "cellXfs" -> inCellFormats = true;
                case "xf" -> {
                    if (inCellFormats) {
                        var id = Xml.attribute(xml, "numFmtId");
                        days.set(style++, isDay(id, formats.get(id)));
                    }
                }
                default -> {}
            }
        }
    }

    static boolean isDay(String id, @Nullable String format) {
        if (format != null) {
            return showsDay(format);
        }
        return switch (id) {
            case "14", "15", "16", "17", "22", "27", "28", "29", "30", "31", "36", "50", "51", "52", "53", "54", "57",
                    "58" ->
                true;
            default -> false;
        };
    }

    /// Whether a number format prints year or day: letters y or d outside quotes, brackets and escapes.
    static boolean showsDay(String format) {
        boolean quoted = false;
        boolean bracketed = false;
        var codes = format.toLowerCase(Locale.ROOT);
        for (int i = 0; i < codes.length(); i++) {
            char c = codes.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\\' || c == '_' || c == '*')) {
                i++;
            } else if (!quoted && (c == '[' || c == ']')) {
                bracketed = c == '[';
            } else if (!quoted && !bracketed && (c == 'y' || c == 'd')) {
                return true;
            }
        }
        return false;
    }
}
