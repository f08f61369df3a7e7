package xinzhi.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.check.Heading;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.read.ListFile;
import xinzhi.lists.read.Opening;
import xinzhi.lists.read.SheetLayout;

/// Heading rows as the offices print them, recognised by the list kit.
class KindHeadingsTest {
    private static final ListKinds CATALOGUE = Catalogue.read("catalogue/national", "catalogue/nanjing").get();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    static Stream<ListFormat> formats() { return CATALOGUE.list().stream().map(ListKind::format); }

    @ParameterizedTest
    @MethodSource("formats")
    void knowsEveryFieldByItsCodeItsNameAndEachOtherHeading(ListFormat format) throws IOException {
        int most = format.fields().stream().mapToInt(field -> field.aliases().size()).max().orElse(0);
        for (int i = 0; i < most + 2; i++) {
            int which = i;
            var row = format.fields().stream().map(field -> heading(field, which)).toList();

            assertThat(found(layout(format, String.join("\t", row)))).isEqualTo(row);
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void tellsTheOfficialRowFromThatOfEveryOtherList(ListFormat format) throws IOException {
        for (int i = 0; i < 2; i++) {
            int which = i;
            var row = String.join("\t", format.fields().stream().map(field -> heading(field, which)).toList());
            var others = formats().filter(other -> !other.id().equals(format.id())).toList();

            for (var other : others) {
                var layout = find(other, row);
                assertThat(layout == null ? 0 : found(layout).stream().filter(Objects::nonNull).count())
                        .as(other.name()).isLessThan(format.fields().size());
            }
        }
    }

    /// Rows printed by others; what stands in the last column has no counterpart and stays unread.
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        administrative-punishment | CF_WSH,CF_CFMC,CF_CFLB1,CF_CFLB2,CF_SY,CF_YJ,CF_XDR_MC,CF_XDR_SHXYM,CF_XDR_ZDM,CF_XDR_GSDJ,CF_XDR_SWDJ,CF_XDR_SFZ,CF_FR,CF_JG,CF_JDRQ,CF_XZJG,CF_ZT,DFBM,SJC,BZ,CF_AJMC,CF_JZRQ,GSQX | CF_CFMC,CF_CFLB2,CF_ZT,DFBM,SJC,CF_AJMC,GSQX
        administrative-punishment | xy010101,xy010105,xy010107,xy010108,xy010133,xy020101,xy020102,xy020103,xy020104,xy020106,xy020107,xy020108,xy020109,xy020116,xy020130,xy020133,xy020134,xy020135,xy020136 | -
        judgment-debtor | id,iname,caseCode,age,sexy,cardNum,businessEntity,courtName,areaName,partyTypeName,gistId,regDate,gistUnit,duty,performance,performedPart,unperformPart,disruptTypeName,publishDate | id
        tax-violation | nsrmc,nsrsbh,zzjgdm,dom,fddbr,fyzjzrdzjjgxxjqcyryxx,ajxz,zywfss,xgflyjjswclcfqk,ajsbrq,fbjg,fbsj | -
        tax-violation | nsrmc,nsrsbh,zzjgdm,zcdz,frzjhm,fzzjhm,zjryxx,ajxz,wfss,flqk | -
        serious-market-violation | Illid,PriPID,EntName,uniscid,RegNo,Name,CerType,CerNO,Serillrea,Serillrea_CN,AbnTime,DeCorg,DeCorg_CN,DeDocNum,PeMexcPrexs,PeMexcPrexs_CN,RemDate,ReCorg,ReCorg_CN,ReCorgNum | -
        serious-market-violation | EntName,uniscid,RegNo,Serillrea_CN,AbnTime,DeCorg_CN,DeDocNum,remExcpRes_CN,RemDate | -
        operating-abnormality | PriPID,EntName,UniSCID,RegNO,LeRep,CerType,CerNO,RegOrg,LocalAdm,BusExcList,SpeCause,SpeCause_CN,AbnTime,DecOrg,DecOrg_CN,RemExcpres,RemExcpres_CN,RemDate,ReDecOrg_CN | BusExcList
        safety-violation | 单位名称,统一代码或注册号,主要负责人,注册地址,失信行为简况,信息报送机关,纳入理由 | -
        procurement-violation | 机构名称,代码,企业地址,不良行为具体情形,处罚依据,处罚结果,记录日期,登记地点,处罚截止日期 | -
        procurement-violation | 企业名称,统一社会信用代码,地址,情形,处罚结果,依据,日期,执法单位 | -
        overloaded-transport | 入库时间,车牌号,营运证号,道路运输证号,批次,失信行为,企业名称,法人姓名,法人身份证号 | -
        credit-commitment | 承诺编码,承诺人名称,承诺人类别,承诺人代码,承诺类型,承诺事由,承诺内容,违诺责任,承诺作出日期,承诺有效期,履行状态,未履行内容,违诺责任追究内容,认定日期,认定单位,认定单位代码,受理单位,受理单位代码,公开类型,备注 | -
        wage-arrears | 序号,名单类别,主体名称,统一社会信用代码,法定代表人,登记机关,注册地址,文号/案号,认定(决定)部门,认定(决定)日期,列入原因/违法事实,公示截止期,批次号,备注 | 序号,名单类别,登记机关,批次号
        statistics-violation | 序号,名单类别,主体名称,统一社会信用代码,法定代表人,登记状态,注册地址,文号/案号,认定（决定）部门,认定（决定）日期,列入原因/违法事实,处罚内容,公示截止期,备注 | 序号,名单类别,登记状态
        serious-market-violation | 序号,主体名称,统一社会信用代码,法定代表人,区县,注册地址,文号/案号,认定（决定）部门,认定（决定）日期,列入原因/违法事实,公示截止期,备注 | 序号,区县
        safety-violation | 序号,主体名称,统一社会信用代码,法定代表人,注册地址,文号/案号,认定（决定）部门,认定（决定）日期,列入原因/违法事实,公示截止期,备注 | 序号
        procurement-violation | 序号,主体名称,统一社会信用代码,注册地址,文号/案号,认定（决定）部门,认定（决定）日期,列入原因/违法事实,处罚内容,公示截止期,备注 | 序号
        """)
    void readsTheRowsInUse(String kind, String row, @Nullable String unread) throws IOException {
        var layout = layout(CATALOGUE.get(kind).format(), row.replace(',', '\t'));

        assertThat(String.join(",", layout.unknown().stream().map(Heading::text).toList()))
                .isEqualTo(unread == null ? "" : unread);
    }

    /// The code, then the name, then one other heading after the other; the name where there are no more.
    private static String heading(Field field, int which) {
        if (which == 0) {
            return field.code();
        }
        return which < 2 || which - 2 >= field.aliases().size() ? field.name() : field.aliases().get(which - 2);
    }

    private static List<@Nullable String> found(SheetLayout layout) {
        return new ArrayList<>(IntStream.range(0, layout.columns().size())
                .mapToObj(i -> layout.columns().get(i).heading())
                .map(heading -> heading == null ? null : heading.text()).toList());
    }

    private SheetLayout layout(ListFormat format, String row) throws IOException {
        return Objects.requireNonNull(find(format, row), () -> "not recognised as " + format.name() + ": " + row);
    }

    private @Nullable SheetLayout find(ListFormat format, String row) throws IOException {
        var path = Files.writeString(folder.resolve("list.tsv"), row + "\n");
        return switch (ListFile.open(path, "list.tsv", format)) {
            case Opening.Opened(var file) -> {
                try (file) {
                    yield file.layouts().getFirst();
                }
            }
            case Opening.Refused _ -> null;
        };
    }
}
