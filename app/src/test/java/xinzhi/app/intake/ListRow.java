package xinzhi.app.intake;

import java.util.HashMap;
import java.util.Map;
import xinzhi.lists.number.OrganisationCode;
import xinzhi.lists.number.UnifiedCode;

/// A row of a list by field code; fields not named are empty. The makers give sound rows about firm number `n`.
record ListRow(Map<String, String> cells) {
    ListRow {
        cells = Map.copyOf(cells);
    }

    /// A firm of 玄武区 by its register entry.
    static ListRow firm(int n) {
        return new ListRow(
                Map.of("UniSCID", code(n), "EntName", name(n), "EntType", "有限责任公司", "LeRep", "赵代表", "EstDate",
                        "2016-05-04", "RegOrg", "南京市玄武区市场监督管理局", "LocalAdm", "南京市玄武区市场监督管理局", "RegState", "存续", "Dom",
                        "南京市玄武区长江路" + n + "号"));
    }

    /// Its punishment number `document`.
    static ListRow punishment(int n, int document) {
        return new ListRow(Map.ofEntries(Map.entry("CF_XDR_MC", name(n)), Map.entry("CF_XDR_LB", "法人及非法人组织"),
                Map.entry("CF_XDR_SHXYM", code(n)), Map.entry("CF_WSH", "宁玄市监罚〔2025〕" + document + "号"),
                Map.entry("CF_WFXW", "违反广告法"), Map.entry("CF_SY", "发布虚假广告"), Map.entry("CF_YJ", "《中华人民共和国广告法》第五十五条"),
                Map.entry("CF_CFLB", "罚款"), Map.entry("CF_NR", "罚款5000元"), Map.entry("CF_NR_FK", "0.5"),
                Map.entry("CF_JDRQ", "2025-03-04"), Map.entry("CF_YXQ", "2099-12-31"),
                Map.entry("CF_GSJZQ", "2026-03-04"), Map.entry("CF_CFJG", "南京市玄武区市场监督管理局"),
                Map.entry("CF_CFJGDM", AUTHORITY), Map.entry("CF_SJLY", "南京市玄武区市场监督管理局"),
                Map.entry("CF_SJLYDM", AUTHORITY)));
    }

    /// Its case number `caseNumber` before the court of 玄武区.
    static ListRow debtor(int n, int caseNumber) {
        return new ListRow(Map.of("iname", name(n), "cardNum", code(n), "businessEntity", "赵代表", "caseCode",
                "(2025)苏0102执" + caseNumber + "号", "courtName", "南京市玄武区人民法院", "areaName", "江苏", "partyTypeName", "1",
                "performance", "全部未履行", "regDate", "2025年01月10日", "publishDate", "2025年03月10日"));
    }

    /// A natural person among the debtors.
    static ListRow person(String name, String number, int caseNumber) {
        return debtor(0, caseNumber).with("iname", name).with("cardNum", number).with("businessEntity", "")
                .with("partyTypeName", "0").with("age", "41").with("sexy", "男");
    }

    static final String AUTHORITY = unified("11320102", 7_000_001);

    static String name(int n) { return "南京甲" + n + "号贸易有限公司"; }

    static String code(int n) { return unified("91320102", 1_000_000 + n); }

    static String organisationCode(int n) { return code(n).substring(8, 17); }

    ListRow with(String field, String value) {
        var changed = new HashMap<>(cells);
        changed.put(field, value);
        return new ListRow(changed);
    }

    String cell(String field) { return cells.getOrDefault(field, ""); }

    private static String unified(String head, int number) {
        var inner = OrganisationCode.completing("M" + number).value();
        return UnifiedCode.completing(head + inner).value();
    }
}
