package xinzhi.lists.sample;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.FieldType;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.format.Role;
import xinzhi.lists.format.SubjectKind;

/// The three lists as the catalogue describes them, as far as the sample maker looks at it.
final class Formats {
    static final ListFormat REGISTER = format("enterprise-register", "企业登记信息", List.of("UniSCID"), Map.of(),
            """
                UniSCID 统一社会信用代码 UNIFIED_CODE 18 ! SUBJECT_CODE
                RegNO 注册号 TEXT 0
                EntName 企业名称 TEXT 0 ! SUBJECT_NAME
                EntType 企业类型 TEXT 0
                LeRep 法定代表人（负责人） TEXT 0
                RegCap 注册资本（万元） AMOUNT_WAN 0
                EstDate 成立日期 DATE 0
                RegOrg 登记机关 TEXT 0
                LocalAdm 属地监管 TEXT 0
                RegState 登记状态 TEXT 0
                Street 所属街道 TEXT 0
                Dom 住所 TEXT 0
                OpScope 经营范围 TEXT 0
                CanDate 注销日期 DATE 0
                RevDate 吊销日期 DATE 0
                """);
    static final ListFormat PUNISHMENT = format("administrative-punishment", "行政处罚信息",
            List.of("CF_XDR_SHXYM", "CF_WSH"),
            Map.of("法人及非法人组织", SubjectKind.ENTERPRISE, "个体工商户", SubjectKind.INDIVIDUAL_BUSINESS, "自然人",
                    SubjectKind.PERSON),
            """
                CF_XDR_MC 行政相对人名称 TEXT 200 ! SUBJECT_NAME
                CF_XDR_LB 行政相对人类别 CHOICE 16 ! SUBJECT_KIND
                CF_XDR_SHXYM 行政相对人代码_1(统一社会信用代码) UNIFIED_CODE 18 ! SUBJECT_CODE
                CF_XDR_GSZC 行政相对人代码_2(工商注册号) TEXT 50
                CF_XDR_ZZJG 行政相对人代码_3(组织机构代码) ORGANISATION_CODE 9
                CF_XDR_SWDJ 行政相对人代码_4(税务登记号) TEXT 15
                CF_XDR_SYDW 行政相对人代码_5(事业单位证书号) TEXT 12
                CF_XDR_SHZZ 行政相对人代码_6(社会组织登记证号) TEXT 50
                CF_FRDB 法定代表人 TEXT 50
                CF_FR_ZJLX 法定代表人证件类型 TEXT 64
                CF_FR_ZJHM 法定代表人证件号码 TEXT 64
                CF_XDR_ZJLX 自然人证件类型 TEXT 64
                CF_XDR_ZJHM 自然人证件号码 TEXT 64
                CF_WSH 行政处罚决定书文号 TEXT 64 ! DOCUMENT_NUMBER
                CF_WFXW 违法行为类型 TEXT 2000 !
                CF_SY 违法事实 TEXT 5000 !
                CF_YJ 处罚依据 TEXT 2000 !
                CF_CFLB 处罚类别 TEXT 100 !
                CF_NR 处罚内容 TEXT 4000 !
                CF_NR_FK 罚款金额（万元） AMOUNT_WAN 0
                CF_NR_WFFF 没收违法所得、没收非法财物的金额（万元） AMOUNT_WAN 0
                CF_NR_ZKDX 暂扣或吊销证照名称及编号 TEXT 200
                CF_JDRQ 处罚决定日期 DATE 0 ! DECISION_DATE
                CF_YXQ 处罚有效期 DATE 0
                CF_GSJZQ 公示截止期 DATE 0
                CF_CFJG 处罚机关 TEXT 200 !
                CF_CFJGDM 处罚机关统一社会信用代码 UNIFIED_CODE 18 !
                CF_SJLY 数据来源单位 TEXT 200 !
                CF_SJLYDM 数据来源单位统一社会信用代码 UNIFIED_CODE 18 !
                BZ 备注 TEXT 4000
                """);
    static final ListFormat DEBTOR = format("judgment-debtor", "失信被执行人", List.of("cardNum", "caseCode"),
            Map.of("0", SubjectKind.PERSON, "自然人", SubjectKind.PERSON, "1", SubjectKind.ENTERPRISE, "企业",
                    SubjectKind.ENTERPRISE),
            """
                iname 姓名/名称 TEXT 0 ! SUBJECT_NAME
                cardNum 身份证号/组织机构代码 SUBJECT_CODE 0 ! SUBJECT_CODE
                businessEntity 法定代表人 TEXT 0
                caseCode 执行案号 TEXT 0 ! DOCUMENT_NUMBER
                gistId 执行依据文号 TEXT 0
                gistUnit 作出执行依据单位 TEXT 0
                courtName 执行法院 TEXT 0 !
                areaName 省份 TEXT 0
                partyTypeName 主体类型 CHOICE 0 ! SUBJECT_KIND
                age 年龄 TEXT 0
                sexy 性别 TEXT 0
                duty 义务 TEXT 0
                performance 履行情况 TEXT 0
                performedPart 已履行部分 TEXT 0
                unperformPart 未履行部分 TEXT 0
                disruptTypeName 失信行为具体情形 TEXT 0
                regDate 立案时间 DATE 0
                publishDate 发布时间 DATE 0 - PUBLICITY_DATE
                """);

    private Formats() {}

    static Stream<ListFormat> all() { return Stream.of(REGISTER, PUNISHMENT, DEBTOR); }

    private static ListFormat format(String id, String name, List<String> key, Map<String, SubjectKind> kinds,
            String fields) {
        return new ListFormat(id, name, fields.lines().map(Formats::field).toList(), key, kinds);
    }

    private static Field field(String line) {
        var part = List.of(line.split(" ", -1));
        return new Field(part.get(0), part.get(1), FieldType.valueOf(part.get(2)), Integer.parseInt(part.get(3)),
                part.contains("!"), false, role(part), List.of(), List.of());
    }

    private static @Nullable Role role(List<String> part) { return part.size() > 5 ? Role.valueOf(part.get(5)) : null; }
}
