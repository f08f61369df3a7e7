package xinzhi.lists.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import xinzhi.lists.check.CheckedRow;
import xinzhi.lists.check.Finding;
import xinzhi.lists.check.PunishmentList;

/// Makes delivered files in a folder of the test and reads them.
final class Deliveries {
    static final String HEADER = "行政相对人名称,行政相对人类别,统一社会信用代码,行政处罚决定书文号,处罚决定日期,罚款金额(万元),备注";
    static final String ROW = "南京示例有限公司,法人及非法人组织,91320104MA2DEM017T,宁市监罚〔2022〕12号,2022-04-18,0.2,无";
    static final String OTHER_ROW = "南京另一家公司,法人及非法人组织,91320118MA1NJXY934,宁市监罚〔2022〕13号,2022/4/19,0.3,";

    private static final String NAMESPACES = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' "
            + "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Path folder;

    Deliveries(Path folder) { this.folder = folder; }

    Path text(String text) throws IOException { return text(text, StandardCharsets.UTF_8); }

    Path text(String text, Charset charset) throws IOException { return bytes(text.getBytes(charset)); }

    Path bytes(byte[] bytes) throws IOException { return Files.write(Files.createTempFile(folder, "list", ""), bytes); }

    /// A workbook by hand: one sheet with this XML within `sheetData`, number formats 0 plain, 1 day.
    Path workbook(String rows) throws IOException { return workbook(rows, "", ""); }

    Path workbook(String rows, String properties, String sharedStrings) throws IOException {
        return workbook(properties, out -> out.append(sharedStrings), out -> out.append(rows));
    }

    /// Text written bit by bit, as much as there is.
    interface Text {
        void write(Appendable out) throws IOException;
    }

    Path workbook(String properties, Text sharedStrings, Text rows) throws IOException {
        var path = Files.createTempFile(folder, "list", "");
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            put(zip, "_rels/.rels", "<Relationships><Relationship Id='r1' Type='" + TYPES
                    + "officeDocument' Target='xl/workbook.xml'/></Relationships>");
            put(zip, "xl/workbook.xml", "<workbook " + NAMESPACES + ">" + properties
                    + "<sheets><sheet name='处罚' sheetId='1' r:id='s1'/></sheets></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id='s1' Type='" + TYPES
                            + "worksheet' Target='/xl/worksheets/sheet1.xml'/><Relationship Id='y' Type='" + TYPES
                            + "styles' Target='styles.xml'/><Relationship Id='t' Type='" + TYPES
                            + "sharedStrings' Target='sharedStrings.xml'/></Relationships>");
            put(zip, "xl/styles.xml", "<styleSheet " + NAMESPACES
                    + "><numFmts><numFmt numFmtId='180' formatCode='yyyy\"年\"m\"月\"d\"日\"'/></numFmts>"
                    + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='180'/></cellXfs></styleSheet>");
            put(zip, "xl/sharedStrings.xml", out -> {
                out.append("<sst " + NAMESPACES + ">");
                sharedStrings.write(out);
                out.append("</sst>");
            });
            put(zip, "xl/worksheets/sheet1.xml", out -> {
                out.append("<worksheet " + NAMESPACES + "><sheetData>");
                rows.write(out);
                out.append("</sheetData></worksheet>");
            });
        }
        return path;
    }

    /// A row of text cells.
    static String row(int number, String commaSeparated) {
        var xml = new StringBuilder("<row r='" + number + "'>");
        int column = 0;
        for (var cell : commaSeparated.split(",", -1)) {
            xml.append("<c r='").append(SheetColumns.letter(column++)).append(number).append("' t='inlineStr'><is><t>")
                    .append(cell).append("</t></is></c>");
        }
        return xml.append("</row>").toString();
    }

    static void put(ZipOutputStream zip, String name, String text) throws IOException {
        put(zip, name, out -> out.append(text));
    }

    private static void put(ZipOutputStream zip, String name, Text text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        out.write("<?xml version='1.0' encoding='UTF-8'?>");
        text.write(out);
        out.flush();
        zip.closeEntry();
    }

    static Opening open(Path path) { return ListFile.open(path, "名单.xls", PunishmentList.FORMAT); }

    static Finding refused(Path path) {
        var opening = open(path);
        assertThat(opening).isInstanceOf(Opening.Refused.class);
        return ((Opening.Refused) opening).finding();
    }

    static ListFile opened(Path path) {
        return switch (open(path)) {
            case Opening.Opened(var file) -> file;
            case Opening.Refused(var finding) -> throw new AssertionError(finding + " " + finding.message());
        };
    }

    static List<CheckedRow> rows(Path path) {
        var rows = new ArrayList<CheckedRow>();
        try (var file = opened(path)) {
            var reading = file.read(PunishmentList.KEY, rows::add);
            assertThat(reading).isInstanceOf(Reading.Complete.class);
        }
        return rows;
    }

    /// Read with headings somebody has given a meaning.
    static List<CheckedRow> rowsBy(Path path, HeadingMapping mapping) {
        var opening = ListFile.open(path, "名单.xls", PunishmentList.FORMAT, mapping);
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        var rows = new ArrayList<CheckedRow>();
        try (var file = ((Opening.Opened) opening).file()) {
            file.read(PunishmentList.KEY, rows::add);
        }
        return rows;
    }

    static Reading.Broken broken(Path path) {
        try (var file = opened(path)) {
            var reading = file.read(PunishmentList.KEY, _ -> {});
            assertThat(reading).isInstanceOf(Reading.Broken.class);
            return (Reading.Broken) reading;
        }
    }
}
