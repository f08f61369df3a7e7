package xinzhi.lists.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.FieldType;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.format.Role;
import xinzhi.lists.format.SubjectKind;

/// A small list of punishments to try things on.
public final class PunishmentList {
    public static final int NAME = 0;
    public static final int KIND = 1;
    public static final int CODE = 2;
    public static final int NUMBER = 3;
    public static final int DATE = 4;
    public static final int AMOUNT = 5;
    public static final int CITIZEN = 6;
    public static final int REMARK = 7;

    public static final String GOOD_CODE = "91320104MA2DEM017T";
    public static final String SHOP_CODE = "92320106MA1GTH77X8";
    public static final String CITIZEN_NUMBER = "11010519491231002X";

    public static final FingerprintKey KEY = FingerprintKey
            .of("a secret only tests may use, no more".getBytes(StandardCharsets.UTF_8));

    public static final ListFormat FORMAT = new ListFormat("punishment", "行政处罚",
            List.of(field("CF_XDR_MC", "行政相对人名称", FieldType.TEXT, 20, true, Role.SUBJECT_NAME, "企业名称"),
                    new Field("CF_XDR_LB", "行政相对人类别", FieldType.CHOICE, 0, false, false, Role.SUBJECT_KIND, List.of(),
                            List.of("法人及非法人组织", "自然人", "个体工商户")),
                    field("CF_XDR_SHXYM", "统一社会信用代码", FieldType.UNIFIED_CODE, 18, true, Role.SUBJECT_CODE, "代码_1"),
                    field("CF_WSH", "行政处罚决定书文号", FieldType.TEXT, 64, true, Role.DOCUMENT_NUMBER, "文号"),
                    field("CF_JDRQ", "处罚决定日期", FieldType.DATE, 0, true, Role.DECISION_DATE, "决定日期"),
                    field("CF_NR_FK", "罚款金额(万元)", FieldType.AMOUNT_WAN, 0, false, Role.AMOUNT, "罚款金额"),
                    new Field("CF_XDR_ZJHM", "自然人证件号码", FieldType.CITIZEN_NUMBER, 64, false, true, null, List.of(),
                            List.of()),
                    field("BZ", "备注", FieldType.TEXT, 0, false, null, "说明")),
            List.of("CF_XDR_SHXYM", "CF_WSH"), Map.of("法人及非法人组织", SubjectKind.ENTERPRISE, "自然人", SubjectKind.PERSON,
                    "个体工商户", SubjectKind.INDIVIDUAL_BUSINESS));

    private PunishmentList() {}

    private static Field field(String code, String name, FieldType type, int longest, boolean required,
            @Nullable Role role, String alias) {
        return new Field(code, name, type, longest, required, false, role, List.of(alias), List.of());
    }
}
