// Writes files of the folder programs with SheetJS and ExcelJS; see programs/README.md.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(process.cwd() + "/");
const XLSX = require("xlsx");
const ExcelJS = require("exceljs");
const HERE = new URL("../", import.meta.url).pathname;
const HEAD = ["行政相对人名称", "行政相对人类别", "统一社会信用代码", "行政处罚决定书文号", "处罚决定日期", "罚款金额(万元)", "备注"];
const ONE = ["南京示例有限公司", "法人及非法人组织", "91320104MA2DEM017T", "宁市监罚〔2022〕12号", "2022-04-18", 0.2, "甲"];
const TWO = ["南京另一家公司", "法人及非法人组织", "91320118MA1NJXY934", "宁市监罚〔2022〕13号", "2022-04-19", 0.3, "乙"];

const sheet = XLSX.utils.aoa_to_sheet([HEAD, ONE, TWO]);
sheet.E2 = { t: "n", v: 44669, z: "yyyy-mm-dd" };
sheet.E3 = { t: "n", v: 44670, z: 'yyyy"年"mm"月"dd"日"' };
const book = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(book, sheet, "处罚");
for (const [name, form] of [["sheetjs.xlsx", { bookType: "xlsx", bookSST: false, compression: true }],
    ["sheetjs-shared.xlsx", { bookType: "xlsx", bookSST: true, compression: true }],
    ["sheetjs.xls", { bookType: "biff8" }], ["sheetjs-excel-95.xls", { bookType: "biff5" }],
    ["sheetjs-excel-2.xls", { bookType: "biff2" }], ["sheetjs.xlsb", { bookType: "xlsb", compression: true }],
    ["sheetjs.ods", { bookType: "ods" }], ["sheetjs-page.xls", { bookType: "html" }],
    ["sheetjs-2003.xls", { bookType: "xlml" }], ["sheetjs.slk", { bookType: "sylk", codepage: 936 }]]) {
    const written = XLSX.write(book, { type: "buffer", ...form });
    writeFileSync(HERE + name, written);
}
writeFileSync(HERE + "sheetjs.csv", "\uFEFF" + XLSX.utils.sheet_to_csv(sheet));
writeFileSync(HERE + "sheetjs-utf16.txt", XLSX.write(book, { type: "buffer", bookType: "txt" }));

const day = new Date("2022-05-01T00:00:00Z");
const streamed = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: HERE + "exceljs-streamed.xlsx", useStyles: true,
    useSharedStrings: true });
streamed.created = day; streamed.modified = day;
const page = streamed.addWorksheet("处罚", { views: [{ state: "frozen", ySplit: 1 }] });
page.columns = HEAD.map((header) => ({ header, width: 20 }));
page.addRow([{ richText: [{ text: "南京" }, { font: { bold: true }, text: "示例有限公司" }] }, ...ONE.slice(1, 4),
    new Date("2022-04-18T00:00:00Z"), { formula: "1/5", result: 0.2 }, ONE[6]]).commit();
page.addRow([...TWO.slice(0, 4), new Date("2022-04-19T00:00:00Z"), 0.3,
    { text: "乙", hyperlink: "https://example.org" }]).commit();
await streamed.commit();

const whole = new ExcelJS.Workbook();
whole.created = day; whole.modified = day; whole.properties.date1904 = true;
const other = whole.addWorksheet("处罚", { state: "hidden" });
other.addRows([HEAD, [...ONE.slice(0, 4), new Date("2022-04-18T00:00:00Z"), 0.2, ONE[6]],
    [...TWO.slice(0, 4), new Date("2022-04-19T00:00:00Z"), { formula: "1/0", result: { error: "#DIV/0!" } }, TWO[6]]]);
other.mergeCells("A6:D6");
other.getCell("A6").value = "合计";
other.getCell("F6").value = 0.5;
whole.addWorksheet("目录").addRow(["名单目录"]);
await whole.xlsx.writeFile(HERE + "exceljs-1904.xlsx");
