"""Writes flat OpenDocument sheets for LibreOffice to convert."""
import pathlib, sys
OUT = pathlib.Path(sys.argv[1])
HEAD = ["行政相对人名称", "行政相对人类别", "统一社会信用代码", "行政处罚决定书文号", "处罚决定日期", "罚款金额(万元)", "备注"]
NS = ' '.join(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{u}:1.0"' for p, u in [("office","office"),("table","table"),("text","text"),("style","style"),("number","datastyle"),("fo","xsl-fo-compatible")]) + ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" xmlns:dc="http://purl.org/dc/elements/1.1/"'
STYLES = '''<office:automatic-styles>
<number:date-style style:name="N1"><number:year number:style="long"/><number:text>年</number:text><number:month/><number:text>月</number:text><number:day/><number:text>日</number:text></number:date-style>
<number:date-style style:name="N2"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/><number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/></number:date-style>
<number:currency-style style:name="N3"><number:currency-symbol number:language="zh" number:country="CN">¥</number:currency-symbol><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:currency-style>
<number:number-style style:name="N4"><number:number number:decimal-places="0" number:min-integer-digits="1"/></number:number-style>
<number:time-style style:name="N5"><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/></number:time-style>
<style:style style:name="day" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="moment" style:family="table-cell" style:data-style-name="N2"/>
<style:style style:name="money" style:family="table-cell" style:data-style-name="N3"/>
<style:style style:name="short" style:family="table-cell" style:data-style-name="N4"/>
<style:style style:name="clock" style:family="table-cell" style:data-style-name="N5"/>
<style:style style:name="ta" style:family="table"><style:table-properties table:display="true"/></style:style>
<style:style style:name="hid" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles>'''
def s(t, more=""): return f'<table:table-cell office:value-type="string" {more}>' + ''.join(f'<text:p>{x}</text:p>' for x in t.split("\n")) + '</table:table-cell>' if t else '<table:table-cell/>'
def n(v, style="", f=""): return f'<table:table-cell office:value-type="float" office:value="{v}"' + (f' table:style-name="{style}"' if style else '') + (f' table:formula="{f}"' if f else '') + '/>'
def d(v, style="day", f=""): return f'<table:table-cell office:value-type="date" office:date-value="{v}" table:style-name="{style}"' + (f' table:formula="{f}"' if f else '') + '/>'
def f(formula, style=""): return f'<table:table-cell table:formula="{formula}"' + (f' table:style-name="{style}"' if style else '') + '/>'
def row(cells, more=""): return f'<table:table-row {more}>' + ''.join(c if c.startswith('<') else s(c) for c in cells) + '</table:table-row>'
def table(name, rows, columns='<table:table-column table:number-columns-repeated="8"/>', style="ta"): return f'<table:table table:name="{name}" table:style-name="{style}">{columns}{"".join(rows)}</table:table>'
def doc(name, tables, null=""):
    body = f'<office:body><office:spreadsheet>{null}{"".join(tables)}</office:spreadsheet></office:body>'
    (OUT / (name + ".fods")).write_text(f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {NS} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">{STYLES}{body}</office:document>', encoding="utf-8")
A = ["南京示例有限公司", "法人及非法人组织", "91320104MA2DEM017T", "宁市监罚〔2022〕12号"]
B = ["南京另一家公司", "法人及非法人组织", "91320118MA1NJXY934", "宁市监罚〔2022〕13号"]
ONE, TWO = row(A + [d("2022-04-18"), n(0.2), "甲"]), row(B + [d("2022-04-19"), n(0.3), "乙"])
doc("plain", [table("处罚", [row(HEAD), ONE, TWO])])
doc("count-1904", [table("处罚", [row(HEAD), ONE, TWO])], '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>')
def m(t, c=1, r=1): return f'<table:table-cell office:value-type="string" table:number-columns-spanned="{c}" table:number-rows-spanned="{r}"><text:p>{t}</text:p></table:table-cell>' + '<table:covered-table-cell/>' * (c - 1)
C = '<table:covered-table-cell/>'
doc("merged", [table("处罚", [row([m("南京市行政处罚信息（2022年4月）", 8)]),
    row([m("序号", 1, 2), m("行政相对人", 3), m("行政处罚决定书文号", 1, 2), m("处罚决定日期", 1, 2), m("罚款金额(万元)", 1, 2), m("备注", 1, 2)]),
    row([C, "名称", "类别", "统一社会信用代码", C, C, C, C]),
    row([n(1)] + A + [d("2022-04-18"), n(0.2), "甲"]), row([n(2)] + B + [d("2022-04-19"), n(0.3), "乙"]),
    row([m("合计", 6), f("of:=SUM([.G4:.G5])"), ""]), row(["", "制表人：李四"])])])
doc("hidden", [table("填表说明", [row(["请按行填写，不要合并单元格"])]),
    table("一季度", [row(HEAD), row(A + [d("2022-04-18"), n(0.2), "甲"], 'table:visibility="collapse"'), TWO], '<table:table-column table:number-columns-repeated="6"/><table:table-column table:visibility="collapse"/>'),
    table("旧表", [row(HEAD), ONE], style="hid"), table("空表", [])])
doc("formulas", [table("处罚", [row(HEAD),
    row([f('of:=CONCATENATE(&quot;南京示例&quot;;&quot;有限公司&quot;)')] + A[1:] + [d("2022-04-18", "day", "of:=DATE(2022;4;18)"), f("of:=1/5"), f("of:=TEXT([.F2];&quot;0.00&quot;)")]),
    row(B + [d("2022-04-19"), f("of:=1/0"), f("of:=VLOOKUP(1;[.A1:.B2];2;0)")])])])
doc("formats", [table("处罚", [row(HEAD),
    row(A + [d("2022-04-18T15:30:00", "moment"), n(1234.56, "money"), d("2022-04-18")]),
    row(B + [n(44670), n(0.3, "short"), '<table:table-cell office:value-type="percentage" office:value="0.125"/>']),
    row([A[0], A[1], n(913201041234567890), n(20220012), s("2022年4月18日"), s("0.2万元"), '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>']),
    row(B[:3] + ["宁市监罚〔2022〕15号", '<table:table-cell office:value-type="time" office:time-value="PT10H30M00S" table:style-name="clock"/>', n(0.3), ""])])])
NOTE = '<office:annotation><dc:creator>李四</dc:creator><text:p>请核对 91320104MA2DEM017T</text:p></office:annotation>'
doc("comments", [table("处罚", [row(HEAD), row(A + [d("2022-04-18"), n(0.2)] + [f'<table:table-cell office:value-type="string">{NOTE}<text:p>甲<text:s text:c="2"/>乙<text:tab/>丙</text:p><text:p>第二行</text:p></table:table-cell>']), TWO])])

doc("count-1904-without-style", [table("处罚", [row(HEAD), row(A + [n(44669 - 1462), n(0.2), n(20220418)]), row(B + [n(20220419), n(0.3), n(43208)])])], '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>')
