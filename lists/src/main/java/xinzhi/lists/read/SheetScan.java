package xinzhi.lists.read;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.check.CellKind;
import xinzhi.lists.check.FindingCode;

/// Goes through the rows of one sheet; holds no more than one cell.
final class SheetScan {
    private static final String WITHOUT_VALUE = "=";

    private final SharedStrings strings;
    private final CellStyles styles;
    private final int dayOffset;
    private long row;
    private int column;

    SheetScan(SharedStrings strings, CellStyles styles, int dayOffset) {
        this.strings = strings;
        this.styles = styles;
        this.dayOffset = dayOffset;
    }

    /// The row reached.
    long row() { return row; }

    void read(InputStream part, SheetSource.Rows rows) throws IOException, XMLStreamException {
        var xml = Xml.reader(part);
        try {
            toRows(xml, rows);
            if (readRows(xml, rows) && part instanceof GuardedPart guarded) {
                guarded.drain();
            }
        } finally {
            xml.close();
        }
    }

    /// Whether the sheet was read to its end.
    private boolean readRows(XMLStreamReader xml, SheetSource.Rows rows) throws IOException, XMLStreamException {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (!xml.getLocalName().equals("row")) {
                    Xml.skip(xml);
                    continue;
                }
                row = rowNumber(xml);
                column = -1;
                rows.begin(row, isTrue(Xml.attribute(xml, "hidden")));
                readCells(xml, rows);
                if (!rows.end()) {
                    return false;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
    }

    private void readCells(XMLStreamReader xml, SheetSource.Rows rows) throws IOException, XMLStreamException {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("c")) {
                    readCell(xml, rows);
                } else {
                    Xml.skip(xml);
                }
            }
        }
    }

    private void readCell(XMLStreamReader xml, SheetSource.Rows rows) throws IOException, XMLStreamException {
        String type = "n";
        int style = -1;
        column++;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var value = xml.getAttributeValue(i);
            switch (xml.getAttributeLocalName(i)) {
                case "r" -> column = column(value);
                case "s" -> style = number(value);
                case "t" -> type = value;
                default -> {}
            }
        }
        if (column > SheetSource.LAST_COLUMN) {
            throw new DamagedPart(FindingCode.WORKBOOK_DAMAGED);
        }
        if (!rows.wants(column)) {
            Xml.skip(xml);
            return;
        }
        readContent(xml, rows, type, style);
    }

    private void readContent(XMLStreamReader xml, SheetSource.Rows rows, String type, int style)
            throws IOException, XMLStreamException {
        boolean formula = false;
        String value = null;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "v" -> value = Xml.text(xml);
                case "is" -> value = SharedStrings.item(xml);
                case "f" -> {
                    formula = true;
                    Xml.skip(xml);
                }
                default -> Xml.skip(xml);
            }
        }
        deliver(rows, type, style, value, formula);
        if (formula && value != null) {
            rows.computed(column);
        }
    }

    private void deliver(SheetSource.Rows rows, String type, int style, @Nullable String value, boolean formula)
            throws DamagedPart {
        if (value == null || (value.isEmpty() && !type.equals("str"))) {
            if (formula) {
                rows.cell(column, WITHOUT_VALUE, CellKind.ERROR);
            }
            return;
        }
        switch (type) {
            case "s" -> rows.cell(column, strings.get(number(value)), CellKind.TEXT);
            case "str" -> rows.cell(column, SharedStrings.unescaped(value), CellKind.TEXT);
            case "inlineStr", "d" -> rows.cell(column, value, CellKind.TEXT);
            case "b" -> rows.cell(column, value.equals("1") ? "TRUE" : "FALSE", CellKind.TEXT);
            case "e" -> rows.cell(column, value, CellKind.ERROR);
            default -> {
                boolean day = styles.isDay(style);
                rows.cell(column, day && dayOffset > 0 ? shifted(value) : value, day ? CellKind.DAY : CellKind.NUMBER);
            }
        }
    }

    private String shifted(String days) {
        try {
            return Double.toString(Double.parseDouble(days) + dayOffset);
        } catch (NumberFormatException _) {
            return days;
        }
    }

    private long rowNumber(XMLStreamReader xml) throws DamagedPart {
        var printed = Xml.attribute(xml, "r");
        return printed.isEmpty() ? row + 1 : number(printed);
    }

    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && column <= SheetSource.LAST_COLUMN; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
        }
        return column - 1;
    }

    private static int number(String digits) throws DamagedPart {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException _) {
            throw new DamagedPart(FindingCode.WORKBOOK_DAMAGED);
        }
    }

    /// Passes over what stands before the rows; hidden columns are told. Every sheet has a place for its rows.
    private static void toRows(XMLStreamReader xml, SheetSource.Rows rows) throws IOException, XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("sheetData")) {
                return;
            }
            if (xml.getLocalName().equals("col") && isTrue(Xml.attribute(xml, "hidden"))) {
                rows.hiddenColumns(number(Xml.attribute(xml, "min")) - 1, number(Xml.attribute(xml, "max")) - 1);
            }
        }
        throw new DamagedPart(FindingCode.WORKBOOK_DAMAGED);
    }

    private static boolean isTrue(String attribute) { return attribute.equals("1") || attribute.equals("true"); }
}
