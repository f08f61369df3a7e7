"""Writes the files of the folder delivered with nothing but Python's standard library: none comes from the program under test."""
import csv, io, json, pathlib, struct, zipfile

HERE = pathlib.Path(__file__).parent / "delivered"
HEAD = ["行政相对人名称", "行政相对人类别", "统一社会信用代码", "行政处罚决定书文号", "处罚决定日期", "罚款金额(万元)", "备注"]
ONE = ["南京示例有限公司", "法人及非法人组织", "91320104MA2DEM017T", "宁市监罚〔2022〕12号", "2022-04-18", "0.2", "甲"]
TWO = ["南京另一家公司", "法人及非法人组织", "91320118MA1NJXY934", "宁市监罚〔2022〕13号", "2022-04-19", "0.3", "乙"]


def put(name, data):
    (HERE / name).write_bytes(data)


def table(rows, **form):
    text = io.StringIO()
    csv.writer(text, **form).writerows(rows)
    return text.getvalue()


def texts():
    put("python-quote-all.csv", table([HEAD, ONE, TWO], quoting=csv.QUOTE_ALL).encode("utf-8-sig"))
    put("python-line-breaks.csv", table([HEAD, ONE[:6] + ["甲,\n\"乙\""], TWO]).encode("gb18030"))
    put("python-single-line-ends.csv", table([HEAD, ONE, TWO], lineterminator="\r").encode())
    put("utf16-tabs.tsv", table([HEAD, ONE, TWO], dialect="excel-tab").encode("utf-16"))
    put("utf16-without-mark.csv", table([HEAD, ONE, TWO]).encode("utf-16-le"))
    put("utf16-big-endian-without-mark.csv", table([HEAD, ONE, TWO]).encode("utf-16-be"))
    put("bars.txt", table([HEAD, ONE[:6] + ["甲|乙"], TWO], delimiter="|").encode())
    put("text-named.xls", table([HEAD, ONE, TWO], dialect="excel-tab").encode("gb18030"))
    put("long-digits.csv", table([HEAD, ONE[:2] + ["9.13201E+17"] + ONE[3:], TWO]).encode())
    put("full-width.csv", table([HEAD, ONE[:2] + ["９１３２０１０４ＭＡ２ＤＥＭ０１７Ｔ", ONE[3], "２０２２－０４－１８", "０．２", "甲"]]).encode())
    put("odd-days.csv", table([HEAD, ONE[:4] + ["1899-12-31", "0.2", ""], TWO[:4] + ["2099-12-31", "0.3", ""]]).encode())
    put("totals.csv", table([["序号"] + HEAD, ["1"] + ONE, ["小计", "", "", "", "", "", "0.2", ""], ["2"] + TWO,
                             ["合计", "", "", "", "", "", "0.5", ""], [""] * 8,
                             ["", "制表人：张三", "", "审核人：李四", "", "", "", ""]]).encode())
    put("web-page.xls", ("<html><meta charset=utf-8><table><tr><td>" + "</td><td>".join(HEAD) + "</table>").encode())
    put("web-page-utf16.xls", ("<html><table><tr><td>" + "</td><td>".join(HEAD) + "</table>").encode("utf-16"))
    put("web-archive.xls", b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n")
    put("spreadsheet-2003.xls", b"<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook/>")


def jsons():
    rows = [dict(zip(HEAD, ONE)), dict(zip(HEAD, TWO))]
    put("array.json", json.dumps(rows, ensure_ascii=False, indent=1).encode())
    put("escaped.json", json.dumps(rows).encode())
    put("envelope.json", json.dumps({"code": 0, "data": {"total": 2, "rows": rows}}, ensure_ascii=False).encode())
    put("lines.ndjson", "\n".join(json.dumps(r, ensure_ascii=False) for r in rows).encode("gb18030"))
    put("nested.json", json.dumps([rows[0], rows[1] | {"备注": {"甲": 1}}]).encode())
    put("two-lists.json", json.dumps({"rows": rows, "others": rows}).encode())
    put("key-twice.json", ('[' + json.dumps(rows[0])[:-1] + ', "备注": "又"}]').encode())
    put("cut-off.json", json.dumps(rows, ensure_ascii=False)[:-30].encode())
    put("comma.json", json.dumps(rows, ensure_ascii=False, indent=1).replace("},", "}").encode())
    put("numbers.ndjson", ('{"行政相对人名称": "甲公司", "统一社会信用代码": 913201041234567890, "文号": "1号",'
                           ' "决定日期": 20220418, "罚款金额": 0.20, "备注": 123456789012345678901}\n'
                           '{"行政相对人名称": "乙公司", "统一社会信用代码": 9.13201E17, "文号": "2号",'
                           ' "决定日期": "2022-04-18", "罚款金额": 2E-1, "备注": null}\n').encode())


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def cell(place, value):
    column, row = place
    at = f'r="{chr(65 + column)}{row}"'
    if value.startswith("<"):
        return f"<c {at}>{value}</c>"
    return f'<c {at} t="inlineStr"><is><t xml:space="preserve">{value}</t></is></c>' if value else f"<c {at}/>"


def row(number, values, more=""):
    return f'<row r="{number}" {more}>' + "".join(cell((i, number), v) for i, v in enumerate(values)) + "</row>"


def xlsx(name, sheets):
    """sheets: name, state, what stands before the rows, rows, what stands behind"""
    with zipfile.ZipFile(HERE / name, "w", zipfile.ZIP_DEFLATED) as z:
        def part(path, text):
            z.writestr(zipfile.ZipInfo(path, (2022, 4, 18, 0, 0, 0)), '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text)
        part("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"/>')
        part("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{DOC}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        part("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{DOC}"><sheets>' + "".join(
            f'<sheet name="{s[0]}" sheetId="{i}" {s[1]} r:id="rId{i}"/>' for i, s in enumerate(sheets, 1)) + "</sheets></workbook>")
        part("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships">' + "".join(
            f'<Relationship Id="rId{i}" Type="{DOC}/worksheet" Target="worksheets/sheet{i}.xml"/>' for i, _ in enumerate(sheets, 1)) + "</Relationships>")
        for i, s in enumerate(sheets, 1):
            part(f"xl/worksheets/sheet{i}.xml", f'<worksheet xmlns="{MAIN}">{s[2]}<sheetData>{s[3]}</sheetData>{s[4]}</worksheet>')


def workbooks():
    upper = ["序号", "行政相对人", "", "", "行政处罚决定书文号", "处罚决定日期", "罚款金额", "备注"]
    lower = ["", "名称", "类别", "统一社会信用代码", "", "", "(万元)", ""]
    merged = '<mergeCells count="3"><mergeCell ref="A1:H1"/><mergeCell ref="B2:D2"/><mergeCell ref="E2:E3"/></mergeCells>'
    xlsx("two-line-header.xlsx", [("处罚", "", "", row(1, ["南京市行政处罚信息"]) + row(2, upper) + row(3, lower)
                                   + row(4, ["1"] + ONE) + row(5, ["2"] + TWO), merged)])
    xlsx("hidden.xlsx", [
        ("说明", "", "", row(1, ["填表说明"]), ""),
        ("处罚", "", '<cols><col min="6" max="7" width="9" hidden="1"/></cols>',
         row(1, HEAD) + row(2, ONE, 'hidden="1"') + row(3, TWO), ""),
        ("旧表", 'state="veryHidden"', "", row(1, HEAD) + row(2, ONE), "")])
    xlsx("formulas.xlsx", [("处罚", "", "", row(1, HEAD) + row(2, ONE[:5] + ["<f>1/5</f><v>0.20000000000000001</v>", "甲"])
                            + row(3, TWO[:5] + ["<f>SUM(F2)</f><v>0.3</v>", "乙"]) + row(4, ["合计"] + [""] * 4 + ["<f>SUM(F2:F3)</f><v>0.5</v>"]), "")])
    xlsx("numbers.xlsx", [("处罚", "", "", row(1, HEAD) + row(2, ONE[:2] + ["<v>9.1320104E+17</v>"] + ONE[3:5] + ["<v>0.20000000000000001</v>", "<v>1.2345678901234567E+17</v>"])
                           + row(3, TWO[:4] + ["<v>44670</v>", "0.3", ""]), "")])
    other = [f"其他列{i}" for i in range(19)]
    xlsx("nothing-of-the-list.xlsx", [("甲", "", "", row(1, other), ""), ("乙", "", "", row(1, ["无"]), "")])


FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def container(name, streams):
    """A compound file (OLE2) of big streams: each is padded to 4096 bytes or more, so that no small sectors are needed."""
    sectors, chains, entries = [], [], []
    for title, data in streams:
        data = data.ljust(max(4096, -(-len(data) // 512) * 512), b"\0")
        count = len(data) // 512
        first = len(chains)
        chains += [first + i + 1 for i in range(count - 1)] + [END]
        sectors += [data[i * 512:(i + 1) * 512] for i in range(count)]
        entries.append((title, 2, first, len(data)))
    directory = len(chains)
    needed = [("Root Entry", 5, END, 0)] + entries
    blocks = -(-len(needed) // 4)
    chains += [directory + i + 1 for i in range(blocks - 1)] + [END]
    chains.append(FAT)
    assert len(chains) <= 128
    body = b""
    for i, (title, kind, first, size) in enumerate(needed):
        wide = title.encode("utf-16-le") + b"\0\0"
        right = i + 1 if 0 < i < len(needed) - 1 else FREE
        body += wide.ljust(64, b"\0") + struct.pack("<HBBIII", len(wide), kind, 1, FREE, right, 1 if i == 0 else FREE)
        body += b"\0" * 36 + struct.pack("<IQ", first, size)
    while len(body) < blocks * 512:
        body += b"\0" * 66 + struct.pack("<BB", 0, 1) + struct.pack("<III", FREE, FREE, FREE) + b"\0" * 48
    header = bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    header += struct.pack("<IIIIIIIII", 0, 1, directory, 0, 4096, END, 0, END, 0) + struct.pack("<I", len(chains) - 1)
    header += struct.pack("<I", FREE) * 108
    fat = b"".join(struct.pack("<I", c) for c in chains).ljust(512, b"\xFF")
    put(name, header + b"".join(sectors) + body + fat)


def record(sid, data=b""):
    return struct.pack("<HH", sid, len(data)) + data


def wide(text, length="<H"):
    return struct.pack(length, len(text)) + b"\1" + text.encode("utf-16-le")


def biff8(name, date1904=0):
    """An xls by hand: two styles (plain, yyyy/m/d), a hidden column and row, formulas, a number kept short (RK), an error."""
    table = HEAD + ONE[:4] + TWO[:4]
    texts = record(0xFC, struct.pack("<II", len(table), len(table)) + b"".join(wide(t) for t in table))
    look = struct.pack("<HHH", 0, 0, 1) + b"\0" * 14
    day = struct.pack("<HHH", 0, 14, 1) + b"\0" * 14
    bof = struct.pack("<HHHHII", 0x600, 5, 0x0DBB, 1996, 0x41, 6)
    rows = record(0x809, bof[:2] + struct.pack("<H", 0x10) + bof[4:]) + record(0x7D, struct.pack("<HHHHHH", 6, 6, 2000, 0, 1, 0))
    rows += record(0x208, struct.pack("<HHHHHHI", 1, 0, 7, 255, 0, 0, 0x120))

    def label(r, c, text):
        return record(0xFD, struct.pack("<HHHI", r, c, 0, text))

    def formula(r, c, cached):
        return record(6, struct.pack("<HHH", r, c, 0) + cached + struct.pack("<HIH", 0, 0, 3) + b"\x1E\1\0")
    rows += b"".join(label(0, i, i) for i in range(7))
    rows += b"".join(label(1, i, 7 + i) for i in range(4)) + record(0x203, struct.pack("<HHHd", 1, 4, 1, 44669 - 1462 * date1904))
    rows += record(0x27E, struct.pack("<HHHI", 1, 5, 0, (20 << 2) | 3)) + formula(1, 6, b"\0\0\0\0\0\0\xFF\xFF") + record(0x207, wide("甲"))
    rows += b"".join(label(2, i, 11 + i) for i in range(4)) + record(0x203, struct.pack("<HHHd", 2, 4, 1, 44670 - 1462 * date1904))
    rows += formula(2, 5, struct.pack("<d", 0.3)) + record(0x205, struct.pack("<HHHBB", 2, 6, 0, 42, 1))
    rows += record(0x0A)
    before = record(0x809, bof) + record(0x22, struct.pack("<H", date1904)) + record(0xE0, look) + record(0xE0, day)
    bound = lambda start: record(0x85, struct.pack("<IBB", start, 0, 0) + wide("处罚", "<B"))
    start = len(before) + len(bound(0)) + len(texts) + 4
    container(name, [("Workbook", before + bound(start) + texts + record(0x0A) + rows)])


def old_workbooks():
    biff8("by-hand.xls")
    biff8("by-hand-1904.xls", 1)
    container("excel-95.xls", [("Book", record(0x809, struct.pack("<HHHH", 0x500, 5, 0, 0)) + record(0x0A))])
    container("password.xlsx", [("EncryptedPackage", b"\7" * 5000), ("EncryptionInfo", b"\4\0\4\0")])
    container("letter.doc", [("WordDocument", b"\xEC\xA5" * 100)])
    put("excel-2.xls", record(0x09, struct.pack("<HH", 2, 0x10)) + record(0x0A))
    whole = (HERE / "by-hand.xls").read_bytes()
    put("cut-off.xls", whole[:3000])


for make in (texts, jsons, workbooks, old_workbooks):
    make()
