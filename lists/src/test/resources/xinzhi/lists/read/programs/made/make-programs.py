"""Writes files of the folder programs with openpyxl, XlsxWriter, pandas and by hand; see programs/README.md."""
import csv, datetime as dt, io, json, pathlib, zipfile
import openpyxl, pandas, xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import PatternFill
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HERE = pathlib.Path(__file__).parent.parent
HEAD = ["行政相对人名称", "行政相对人类别", "统一社会信用代码", "行政处罚决定书文号", "处罚决定日期", "罚款金额(万元)", "备注"]
ONE = ["南京示例有限公司", "法人及非法人组织", "91320104MA2DEM017T", "宁市监罚〔2022〕12号", "2022-04-18", "0.2", "甲"]
TWO = ["南京另一家公司", "法人及非法人组织", "91320118MA1NJXY934", "宁市监罚〔2022〕13号", "2022-04-19", "0.3", "乙"]
DAYS = [dt.date(2022, 4, 18), dt.date(2022, 4, 19)]
CREATED = dt.datetime(2022, 5, 1)


def put(name, data):
    (HERE / name).write_bytes(data)


def typed(values, day, amount):
    return values[:4] + [day, amount, values[6]]


def by_openpyxl():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "处罚"
    for row in (HEAD, typed(ONE, DAYS[0], 0.2), typed(TWO, dt.datetime(2022, 4, 19, 9, 30), 0.3)):
        sheet.append(row)
    sheet["E3"].number_format = 'yyyy"年"m"月"d"日"'
    sheet.auto_filter.ref = "A1:G3"
    sheet.freeze_panes = "A2"
    book.save(HERE / "openpyxl.xlsx")

    book = openpyxl.Workbook(write_only=True)
    book.epoch = CALENDAR_MAC_1904
    sheet = book.create_sheet("处罚")
    for row in (HEAD, typed(ONE, DAYS[0], 0.2), typed(TWO, DAYS[1], 0.3)):
        sheet.append(row)
    book.save(HERE / "openpyxl-1904.xlsx")

    book = openpyxl.Workbook(iso_dates=True)
    sheet = book.active
    for row in (HEAD, typed(ONE, DAYS[0], 0.2), typed(TWO, dt.datetime(2022, 4, 19, 9, 30), 0.3)):
        sheet.append(row)
    red = InlineFont(color="FFFF0000", b=True)
    sheet["A2"] = CellRichText("南京", TextBlock(red, "示例"), "有限公司")
    sheet["G2"] = CellRichText(TextBlock(red, " 甲 "), "乙")
    book.create_chartsheet("图")
    book.save(HERE / "openpyxl-rich-text-iso-days.xlsx")

    book = openpyxl.Workbook()
    sheet = book.active
    for row in (HEAD, typed(ONE, DAYS[0], 0.2), typed(TWO, DAYS[1], 0.3)):
        sheet.append(row)
    fill = PatternFill("solid", fgColor="FFFFCC")
    for place in ("A4", "G500", "XFD3", "XFD1048576"):
        sheet[place].fill = fill
    book.save(HERE / "openpyxl-formatted-to-the-end.xlsx")


def by_xlsxwriter():
    book = xlsxwriter.Workbook(HERE / "xlsxwriter.xlsx", {"default_date_format": "yyyy/mm/dd", "date_1904": True})
    book.set_properties({"created": CREATED})
    sheet = book.add_worksheet("处罚")
    bold = book.add_format({"bold": True})
    sheet.merge_range("A1:G1", "行政处罚信息", bold)
    for y, row in enumerate((HEAD, typed(ONE, DAYS[0], 0.2), typed(TWO, DAYS[1], 0.3)), 1):
        for x, value in enumerate(row):
            sheet.write(y, x, value)
    sheet.write_rich_string("A3", "南京", bold, "示例", "有限公司")
    sheet.write_comment("C3", "请核对")
    sheet.set_column("F:F", None, None, {"hidden": True})
    book.close()

    book = xlsxwriter.Workbook(HERE / "xlsxwriter-constant-memory.xlsx", {"constant_memory": True})
    book.set_properties({"created": CREATED})
    sheet = book.add_worksheet("处罚")
    for y, row in enumerate((HEAD, typed(ONE, 44669, 0.2), typed(TWO, "2022.4.19", 0.3))):
        for x, value in enumerate(row):
            sheet.write(y, x, value)
    sheet.write_formula("G3", '=CONCATENATE("乙","")', None, "乙")
    book.close()


def by_pandas():
    frame = pandas.DataFrame([ONE, TWO], columns=HEAD)
    frame["处罚决定日期"] = pandas.to_datetime(frame["处罚决定日期"])
    frame["罚款金额(万元)"] = frame["罚款金额(万元)"].astype(float)
    frame.to_csv(HERE / "pandas-index.csv")
    frame.to_csv(HERE / "pandas-bom.csv", index=False, encoding="utf-8-sig", date_format="%Y-%m-%d %H:%M:%S")
    holes = frame.copy()
    holes.loc[1, ["处罚决定日期", "备注"]] = [pandas.NaT, None]
    holes.to_csv(HERE / "pandas-nan.csv", index=False, na_rep="NaN", encoding="gb18030")
    frame.to_json(HERE / "pandas-records.json", orient="records", force_ascii=False, date_format="iso")
    frame.to_json(HERE / "pandas-milliseconds.ndjson", orient="records", lines=True, date_format="epoch")
    frame.to_json(HERE / "pandas-columns.json", orient="columns", force_ascii=False, date_format="iso")
    frame.to_excel(HERE / "pandas.xlsx", sheet_name="处罚", engine="openpyxl")


def by_csv_module():
    def table(rows, **form):
        text = io.StringIO()
        csv.writer(text, **form).writerows(rows)
        return text.getvalue()
    long = [HEAD, ONE[:2] + ['="91320104MA2DEM017T"'] + ONE[3:], TWO[:2] + ["91320118MA1NJXY934\t"] + TWO[3:]]
    put("python-kept-as-text.csv", table(long).replace('"=""91320104MA2DEM017T"""', '="91320104MA2DEM017T"').encode("gbk"))
    put("python-kept-as-text-quoted.csv", table(long, quoting=csv.QUOTE_ALL).encode("gbk"))
    put("python-escaped.csv", table([HEAD, ONE[:6] + ['甲,"乙"'], TWO], quoting=csv.QUOTE_NONE, escapechar="\\").encode())
    put("python-unix-dialect.csv", table([HEAD, ONE, TWO], dialect="unix").encode("utf-8-sig"))
    put("python-two-encodings.csv", table([HEAD, ONE]).encode() + table([TWO]).encode("gbk"))
    put("python-sep-line.csv", b"sep=;\r\n" + table([HEAD, ONE, TWO], delimiter=";").encode())
    put("python-nul.csv", table([HEAD, ONE[:6] + ["甲\0乙\x07\U0001F600"], TWO[:6] + ["\u202e乙\ufffd"]]).encode())


by_openpyxl()
by_xlsxwriter()
by_pandas()
by_csv_module()
