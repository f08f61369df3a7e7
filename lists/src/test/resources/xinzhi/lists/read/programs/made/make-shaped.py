"""Writes, part by part, workbooks shaped as WPS and Excel write them, and broken ones, into the folder programs; nothing but
Python's standard library. None was written by WPS or Excel themselves: see programs/README.md."""
import pathlib, struct, zipfile

HERE = pathlib.Path(__file__).parent.parent
HEAD = ["行政相对人名称", "行政相对人类别", "统一社会信用代码", "行政处罚决定书文号", "处罚决定日期", "罚款金额(万元)", "备注"]
ONE = ["南京示例有限公司", "法人及非法人组织", "91320104MA2DEM017T", "宁市监罚〔2022〕12号", "2022-04-18", "0.2", "甲"]
TWO = ["南京另一家公司", "法人及非法人组织", "91320118MA1NJXY934", "宁市监罚〔2022〕13号", "2022-04-19", "0.3", "乙"]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_DOC = "http://purl.oclc.org/ooxml/officeDocument/relationships"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.{}+xml"


def letters(column):
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def shared(texts):
    """A table of shared texts and the cells that point into it."""
    items, index = [], {}
    def cell(at, text, style=""):
        if text not in index:
            index[text] = len(items)
            items.append(text)
        return f'<c r="{at}"{style} t="s"><v>{index[text]}</v></c>'
    for text in texts:
        cell("A1", text)
    return items, cell


def xlsx(name, sheet, strings="", styles="", workbook_extra="", before="", parts=(), app="Microsoft Excel", main=MAIN, doc=DOC,
         relations="", types="", sheet_target="worksheets/sheet1.xml", sheets=None, prefix="", drop=(), after=""):
    content = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{SHEET_TYPE.format("sheet.main")}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{SHEET_TYPE.format("worksheet")}"/><Override PartName="/xl/styles.xml" ContentType="{SHEET_TYPE.format("styles")}"/><Override PartName="/xl/sharedStrings.xml" ContentType="{SHEET_TYPE.format("sharedStrings")}"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId3" Type="{doc}/extended-properties" Target="docProps/app.xml"/><Relationship Id="rId1" Type="{doc}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "docProps/app.xml": f'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>{app}</Application></Properties>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{doc}">{before}' + (sheets or '<sheets><sheet name="处罚" sheetId="1" r:id="rId1"/></sheets>') + f'{workbook_extra}</workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId4" Type="{doc}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="{doc}/styles" Target="styles.xml"/><Relationship Id="rId1" Type="{doc}/worksheet" Target="{sheet_target}"/>{relations}</Relationships>',
        "xl/worksheets/sheet1.xml": sheet,
        "xl/styles.xml": styles or f'<styleSheet xmlns="{main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
        "xl/sharedStrings.xml": strings,
    }
    content |= dict(parts)
    with zipfile.ZipFile(HERE / name, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as z:
        for path, text in content.items():
            if text and path not in drop:
                data = text if isinstance(text, bytes) else (DECLARATION + text).encode()
                z.writestr(zipfile.ZipInfo(path, (2022, 4, 18, 0, 0, 0)), data, zipfile.ZIP_DEFLATED, 9)


def sst(items, main=MAIN):
    return f'<sst xmlns="{main}" count="{len(items)}" uniqueCount="{len(items)}">' + "".join(
        i if i.startswith("<si>") else f"<si><t>{i}</t></si>" for i in items) + "</sst>"


def sheet(rows, main=MAIN, head="", tail=""):
    return f'<worksheet xmlns="{main}" xmlns:r="{DOC}">{head}<sheetData>{"".join(rows)}</sheetData>{tail}</worksheet>'


def two_rows(cell, day=44669, style=' s="1"'):
    head = '<row r="1" spans="1:7">' + "".join(cell(letters(i) + "1", t) for i, t in enumerate(HEAD)) + "</row>"
    def row(n, values, d):
        return f'<row r="{n}" spans="1:7">' + "".join(cell(f"{letters(i)}{n}", t) for i, t in enumerate(values[:4])) + \
            f'<c r="E{n}"{style}><v>{d}</v></c><c r="F{n}"><v>{values[5]}</v></c>' + cell(f"G{n}", values[6]) + "</row>"
    return [head, row(2, ONE, day), row(3, TWO, day + 1)]


WPS_BEFORE = '<fileVersion appName="xl" lastEdited="3" lowestEdited="5" rupBuild="9302"/><workbookPr/><bookViews><workbookView windowWidth="28800" windowHeight="12300"/></bookViews>'
WPS_STYLES = f'<styleSheet xmlns="{MAIN}"><numFmts count="6"><numFmt numFmtId="43" formatCode="_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * &quot;-&quot;??_ ;_ @_ "/><numFmt numFmtId="44" formatCode="_ &quot;￥&quot;* #,##0.00_ ;_ &quot;￥&quot;* \\-#,##0.00_ ;_ &quot;￥&quot;* &quot;-&quot;??_ ;_ @_ "/><numFmt numFmtId="41" formatCode="_ * #,##0_ ;_ * \\-#,##0_ ;_ * &quot;-&quot;_ ;_ @_ "/><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="177" formatCode="[DBNum1][$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="178" formatCode="0.00_ "/></numFmts><cellStyleXfs count="1"><xf numFmtId="0"><alignment vertical="center"/></xf></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" xfId="0"/><xf numFmtId="176" applyNumberFormat="1"/><xf numFmtId="177" applyNumberFormat="1"/><xf numFmtId="178" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="31" applyNumberFormat="1"/></cellXfs><extLst><ext uri="{{EB79DEF2-80B8-43E5-95BD-54CBDDF9020C}}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>'
WPS_PARTS = [("docProps/custom.xml", '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-11.1.0.11365</vt:lpwstr></property><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="3" name="ICV"><vt:lpwstr>0</vt:lpwstr></property></Properties>'),
             ("customXml/item1.xml", '<woProps xmlns="https://web.wps.cn/et/2018/main" xmlns:s="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><woSheetsProps><woSheetProps sheetStid="1" interlineOnOff="0" interlineColor="0" isDbSheet="0"/></woSheetsProps><woBookProps><bookSettings isFilterShared="1"/></woBookProps></woProps>')]
EXT = '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:et="http://www.wps.cn/officeDocument/2018/etExtensions"><et:rangeProtect/></ext></extLst>'


def wps():
    items, cell = shared([])
    rows = two_rows(cell)
    rows[2] = rows[2].replace('<c r="E3" s="1">', '<c r="E3" s="2">')
    items[items.index(ONE[0])] = '<si><r><rPr><sz val="11"/><rFont val="宋体"/><charset val="134"/></rPr><t>南京</t></r><r><rPr><b/><rFont val="宋体"/><charset val="134"/></rPr><t xml:space="preserve">示例有限公司</t></r><phoneticPr fontId="1" type="noConversion"/></si>'
    items[items.index(ONE[6])] = '<si><t xml:space="preserve">  甲 \n</t><rPh sb="0" eb="1"><t>jiǎ</t></rPh></si>'
    xlsx("wps-shaped.xlsx", sheet(rows, head='<sheetPr/><dimension ref="A1:G3"/><sheetFormatPr defaultColWidth="9" defaultRowHeight="14.25" outlineLevelRow="2"/>', tail=EXT),
         sst(items), WPS_STYLES, before=WPS_BEFORE, parts=WPS_PARTS, app="WPS 表格", workbook_extra='<calcPr calcId="144525"/>')

    items, cell = shared([])
    rows = two_rows(cell, style=' s="5"')
    rows += [f'<row r="{r}" spans="1:16384" s="4" customFormat="1" ht="20"/>' for r in list(range(4, 400)) + [1048576]]
    rows[1] = rows[1].replace("</row>", "".join(f'<c r="{letters(c)}2" s="4"/>' for c in list(range(7, 30)) + [16383]) + "</row>")
    xlsx("wps-shaped-to-the-end.xlsx", sheet(rows, head='<sheetPr/><dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9" style="4" hidden="0"/></cols>',
         tail='<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="B2:B1048576"><formula1>"法人及非法人组织,自然人,个体工商户"</formula1></dataValidation></dataValidations>'),
         sst(items), WPS_STYLES, before=WPS_BEFORE, parts=WPS_PARTS, app="WPS Office")

    items, cell = shared([])
    rows = two_rows(cell)
    rows[1] = rows[1].replace("<v>44669</v>", "<f>TODAY()-1</f><v>44669</v>").replace('<c r="F2"><v>0.2</v>', '<c r="F2" s="3"><f>ROUND(0.2,2)</f><v>0.2</v>')
    rows[2] = '<row r="3">' + "".join(cell(f"{letters(i)}3", t) for i, t in enumerate(TWO[:2])) + '<c r="C3" t="str"><f>_xlfn.WPS_XLOOKUP(A3,A:A,B:B)</f><v>91320118MA1NJXY934</v></c>' + cell("D3", TWO[3]) + \
        '<c r="E3" t="str"><f>TEXT(44670,"yyyy年m月d日")</f><v>2022年4月19日</v></c><c r="F3"><v>0.3</v></c><c r="G3" t="str"><f>DISPIMG("ID_0A1B",1)</f><v>=DISPIMG("ID_0A1B",1)</v></c></row>'
    xlsx("wps-shaped-formulas.xlsx", sheet(rows), sst(items), WPS_STYLES, before=WPS_BEFORE, app="WPS 表格", parts=WPS_PARTS + [
        ("xl/cellimages.xml", '<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>')],
        relations='<Relationship Id="rId9" Type="http://www.wps.cn/officeDocument/2020/cellImage" Target="cellimages.xml"/>')

    items, cell = shared([])
    xlsx("wps-shaped-data-table.xlsx", sheet(two_rows(cell)), sst(items), WPS_STYLES, before=WPS_BEFORE, app="WPS 表格",
         sheets='<sheets><sheet name="处罚" sheetId="1" r:id="rId1"/><sheet name="WpsReserved_CellImgList" sheetId="4" state="veryHidden" r:id="rId8"/></sheets>',
         parts=[("xl/worksheets/sheet2.xml", sheet(['<row r="1"><c r="A1" t="inlineStr"><is><t>ID_0A1B</t></is></c></row>']))],
         relations=f'<Relationship Id="rId8" Type="{DOC}/worksheet" Target="worksheets/sheet2.xml"/>')
    gbk = [",".join(HEAD) + ",", "南京示例有限公司,法人及非法人组织,91320104MA2DEM017T ,宁市监罚〔2022〕12号,2022/4/18 0:00,0.20 ,甲,",
           '南京另一家公司,法人及非法人组织,91320118MA1NJXY934\t,宁市监罚〔2022〕13号,2022年4月19日,"￥0.30",€乙,', ",,,,,,,", ",,,,,,,"]
    (HERE / "wps-shaped.csv").write_bytes("\r\n".join(gbk).replace("€", "").encode("gbk"))


def excel():
    items, cell = shared([])
    items_rows = two_rows(cell)
    items[items.index(ONE[0])] = '<si><r><t>南京</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>示例</t></r><r><t>有限公司</t></r><rPh sb="0" eb="2"><t>ナンキン</t></rPh></si>'
    items[items.index(TWO[6])] = "<si><t>乙_x000D_\n丙_x4e01_</t></si>"
    xlsx("excel-shaped-strict.xlsx", sheet(items_rows, STRICT_MAIN), sst(items, STRICT_MAIN), main=STRICT_MAIN, doc=STRICT_DOC,
         before='<workbookPr date1904="0" defaultThemeVersion="124226"/>')

    items, cell = shared([])
    xlsx("excel-shaped-1904-without-styles.xlsx", sheet(two_rows(cell, 44669 - 1462, "")), sst(items), styles=f'<styleSheet xmlns="{MAIN}"/>',
         before='<workbookPr date1904="true"/>')

    items, cell = shared([])
    xlsx("excel-shaped-macros.xlsm", sheet(two_rows(cell)), sst(items), before='<workbookPr codeName="ThisWorkbook"/>',
         parts=[("xl/vbaProject.bin", bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 504)],
         relations='<Relationship Id="rId7" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>',
         types='<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/>')

    items, cell = shared([])
    rows = two_rows(cell)
    rows[1] = rows[1].replace('<c r="F2"><v>0.2</v>', '<c r="F2"><f>[1]台账!$F$2</f><v>0.2</v>')
    rows[2] = rows[2].replace('<c r="F3"><v>0.3</v>', '<c r="F3" t="e"><f>[2]台账!$F$2</f><v>#REF!</v>')
    xlsx("excel-shaped-external-links.xlsx", sheet(rows), sst(items), workbook_extra='<externalReferences><externalReference r:id="rId7"/></externalReferences>',
         parts=[("xl/externalLinks/externalLink1.xml", f'<externalLink xmlns="{MAIN}"/>'),
                ("xl/externalLinks/_rels/externalLink1.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{DOC}/externalLinkPath" Target="file:///\\\\server\\台账.xlsx" TargetMode="External"/></Relationships>')],
         relations=f'<Relationship Id="rId7" Type="{DOC}/externalLink" Target="externalLinks/externalLink1.xml"/>')

    items, cell = shared([])
    rows = two_rows(cell)
    rows[1] = rows[1].replace('<c r="F2"><v>0.2</v>', '<c r="F2"><f t="shared" ref="F2:F3" si="0">ROW()/10</f><v>0.2</v>')
    rows[2] = rows[2].replace('<c r="F3"><v>0.3</v>', '<c r="F3"><f t="shared" si="0"/><v>0.3</v>')
    xlsx("excel-shaped-shared-formula.xlsx", sheet(rows), sst(items), workbook_extra='<calcPr calcId="191029" iterate="1" fullCalcOnLoad="1"/>')


def broken():
    items, cell = shared([])
    rows, strings = two_rows(cell), None
    strings = sst(items)
    whole = sheet(rows)
    xlsx("broken-missing-sheet.xlsx", whole, strings, drop=("xl/worksheets/sheet1.xml",))
    xlsx("broken-missing-strings.xlsx", whole, strings, drop=("xl/sharedStrings.xml",))
    xlsx("broken-dangling-text.xlsx", sheet(rows).replace('<c r="G3" t="s"><v>', '<c r="G3" t="s"><v>9'), strings)
    xlsx("broken-negative-text.xlsx", sheet(rows).replace('<c r="G3" t="s"><v>', '<c r="G3" t="s"><v>-'), strings)
    xlsx("broken-dimension.xlsx", sheet(rows, head='<dimension ref="XFD1048576:A1:ZZZZ99999999999"/>'), strings)
    xlsx("broken-cell-place.xlsx", whole.replace('r="C2"', 'r="ZZZZ2"'), strings)
    xlsx("broken-row-number.xlsx", whole.replace('<row r="3"', '<row r="99999999999"'), strings)
    xlsx("broken-rows-backwards.xlsx", sheet([rows[0], rows[2], rows[1]]), strings)
    xlsx("broken-cells-without-places.xlsx", whole.replace(' r="', ' x="'), strings)
    xlsx("broken-number.xlsx", whole.replace("<v>0.2</v>", "<v>NaN</v>").replace("<v>44670</v>", "<v>1E400</v>"), strings)
    xlsx("broken-cut-xml.xlsx", whole[:-60], strings)
    xlsx("broken-wrong-types.xlsx", whole, strings, parts=[("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="text/plain"/></Types>')])
    xlsx("broken-document-type.xlsx", whole.replace("<worksheet ", '<!DOCTYPE worksheet [<!ENTITY a "b">]><worksheet ', 1), strings)
    xlsx("broken-round-relation.xlsx", whole, strings, sheet_target="workbook.xml", drop=("xl/worksheets/sheet1.xml",))
    xlsx("broken-two-equal-sheets.xlsx", whole, strings, sheets='<sheets><sheet name="处罚" sheetId="1" r:id="rId1"/><sheet name="处罚" sheetId="2" r:id="rId1"/></sheets>')
    xlsx("broken-heading-twice.xlsx", whole.replace('<c r="G1" t="s"><v>6</v>', '<c r="G1" t="s"><v>2</v>'), strings)
    xlsx("broken-utf16.xlsx", (DECLARATION.replace("UTF-8", "UTF-16") + whole).encode("utf-16"), strings)
    xlsx("bomb-in-the-sheet.xlsx", sheet(rows + [f'<row r="{r}"><c r="A{r}"/></row>' for r in (4,)] + ["<row/>" * 12_000_000]), strings)
    xlsx("bomb-in-the-texts.xlsx", whole, sst(items + ["<si><t/></si>" * 6_000_000]))
    for name, cut in (("cut-off.xlsx", 0.6), ("cut-off-at-the-end.xlsx", 0.97)):
        data = (HERE / "wps-shaped.xlsx").read_bytes()
        (HERE / name).write_bytes(data[:int(len(data) * cut)])
    data = bytearray((HERE / "wps-shaped.xlsx").read_bytes())
    at = data.index(b"xl/worksheets/sheet1.xml") + 100
    data[at] ^= 0xFF
    (HERE / "one-byte-wrong.xlsx").write_bytes(bytes(data))
    (HERE / "two-files.zip").unlink(missing_ok=True)
    with zipfile.ZipFile(HERE / "two-files.zip", "w") as z:
        for inner in ("wps-shaped.xlsx", "wps-shaped.csv"):
            z.writestr(zipfile.ZipInfo("名单/" + inner, (2022, 4, 18, 0, 0, 0)), (HERE / inner).read_bytes())


wps()
excel()
broken()
