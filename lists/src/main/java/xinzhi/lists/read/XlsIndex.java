package xinzhi.lists.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import xinzhi.lists.check.FindingCode;

/// The beginning of an xls: its sheets in order, and the texts and styles that serve them all.
///
/// @param offset1904 days between the workbook's day count and the usual one: 0 or 1462
record XlsIndex(List<Sheet> sheets, CellStyles styles, SSTRecord strings, int offset1904) {
    private static final int KIND_OF_SHEET = 6;

    /// A sheet and where its records stand in the stream.
    record Sheet(String name, boolean hidden, long start, long length) {}

    static XlsIndex read(XlsSheets file) throws IOException, Refusal {
        var bound = new ArrayList<BoundSheetRecord>();
        Map<Integer, String> formats = new HashMap<>();
        var days = new BitSet();
        int style = 0;
        int offset = 0;
        var strings = new SSTRecord();
        try (var in = file.at(0)) {
            var records = new RecordFactoryInputStream(in, false);
            for (var record = records.nextRecord(); record != null; record = records.nextRecord()) {
                switch (record) {
                    case FilePassRecord _ -> throw new Refusal(FindingCode.PASSWORD_PROTECTED, null, 0);
                    case BoundSheetRecord sheet -> bound.add(sheet);
                    case DateWindow1904Record window ->
                        offset = window.getWindowing() == 1 ? WorkbookIndex.DAYS_TO_1904 : 0;
                    case FormatRecord format -> formats.put(format.getIndexCode(), format.getFormatString());
                    case ExtendedFormatRecord look -> {
                        int format = look.getFormatIndex();
                        days.set(style++, CellStyles.isDay(Integer.toString(format), formats.get(format)));
                    }
                    case SSTRecord texts -> strings = texts;
                    case EOFRecord _ -> {
                        return new XlsIndex(workSheets(file, bound), new CellStyles(days), strings, offset);
                    }
                    default -> {}
                }
            }
        }
        throw new Refusal(FindingCode.WORKBOOK_CUT_OFF, null, 0);
    }

    /// Only work sheets: charts and macros have no rows.
    private static List<Sheet> workSheets(XlsSheets file, List<BoundSheetRecord> bound) throws IOException {
        var starts = new TreeSet<Long>();
        bound.forEach(sheet -> starts.add((long) sheet.getPositionOfBof()));
        var sheets = new ArrayList<Sheet>();
        for (var sheet : bound) {
            long start = sheet.getPositionOfBof();
            var next = starts.higher(start);
            if (isWorkSheet(file, start)) {
                sheets.add(new Sheet(sheet.getSheetname(), sheet.isHidden() || sheet.isVeryHidden(), start,
                        (next == null ? file.length() : next) - start));
            }
        }
        return List.copyOf(sheets);
    }

    private static boolean isWorkSheet(XlsSheets file, long start) throws IOException {
        try (var in = file.at(start)) {
            in.skipNBytes(KIND_OF_SHEET);
            return in.read() == BOFRecord.TYPE_WORKSHEET;
        }
    }
}
