package xinzhi.app.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.catalogue.AmendmentPage;
import xinzhi.app.catalogue.AmendmentsPage;
import xinzhi.app.catalogue.CataloguePage;
import xinzhi.app.catalogue.KindPage;
import xinzhi.app.catalogue.ProposalPage;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Tone;

/// The list catalogue and its amendments.
final class CatalogueSamples {
    private static final Badge RECALLED = new Badge("待核实", Tone.WARN, "尚未核对原文");
    private static final Badge VERIFIED = new Badge("已核实", Tone.GOOD, "法律图书馆网站所载全文");
    private static final String URL = "/catalogue/judgment-debtor";

    private CatalogueSamples() {}

    static List<Page> pages() {
        return List.of(Page.of("catalogue", "catalogue/catalogue", catalogue()),
                Page.of("catalogue-kind", "catalogue/kind", kind()),
                Page.of("catalogue-field-form", "catalogue/proposal", form(List.of(), null)),
                Page.of("catalogue-form-refused", "catalogue/proposal",
                        form(List.of("自 2026年11月22日 起数据将不成立。catalogue/national/lists/judgment-debtor.yaml 第 56 行："
                                + "表头“<b>某某”已归数据项“caseCode”所有。同一表头只能对应一个数据项，请从其中一处删去。"), "<b>某某")),
                Page.of("catalogue-confirm-form", "catalogue/proposal", confirming()),
                Page.of("catalogue-amendments", "catalogue/amendments",
                        new AmendmentsPage(ShellSamples.shell("数据修订"), List.of(row(12, "待审批", Tone.WARN)),
                                List.of(row(9, "已生效", Tone.GOOD), row(7, "已驳回", Tone.BAD)), true)),
                Page.of("catalogue-amendment", "catalogue/amendment", amendment(List.of(), true)),
                Page.of("catalogue-amendment-overtaken", "catalogue/amendment",
                        amendment(List.of("更新频率现在是“每日”，与提出时所见的“每周”不同，请核对后重新提出。"), false)));
    }

    private static CataloguePage catalogue() {
        return new CataloguePage(ShellSamples.shell("名单目录"), "2026-11-22", null, "有 2 项修订等待审批",
                List.of("修订 7 与现有的随程序数据不一致，没有应用：表头“案号”已归另一数据项所有。"),
                List.of(new CataloguePage.Row(URL, "失信被执行人", "严重失信主体名单", "市法院", "中华人民共和国民事诉讼法", RECALLED, "每周",
                        List.of("南京市中级人民法院", "江苏省公共信用信息中心")),
                        new CataloguePage.Row("/catalogue/x", "行政处罚信息", "受行政处罚企业名单", "市信用办",
                                "国务院关于建立完善守信联合激励和失信联合惩戒制度加快推进社会诚信建设的指导意见（国发〔2016〕33号）", VERIFIED, "每日", List.of())));
    }

    private static KindPage kind() {
        var facts = List.of(new Fact("名单类别", "严重失信主体名单"), new Fact("更新频率", "每周"), new Fact("牵头部门", "市法院"));
        var basis = List.of(new Fact("设列依据：文件", "中华人民共和国民事诉讼法"), new Fact("设列依据：出处", null));
        return new KindPage(ShellSamples.shell("名单目录"), "失信被执行人", "judgment-debtor", "2026-11-22", null, facts,
                URL + "/amend?part=basics",
                List.of(new KindPage.Basis("设列依据", RECALLED, basis, URL + "/amend?part=confirm.listBasis",
                        URL + "/amend?part=listBasis"),
                        new KindPage.Basis("认定标准依据", VERIFIED, basis, null, URL + "/amend?part=criteriaBasis")),
                List.of(new KindPage.FieldRow(1, "cardNum", "身份证号码/组织机构代码", "主体代码",
                        List.of(new Badge("主键", Tone.INFO), new Badge("必填", Tone.PLAIN)), "证件号码、组织机构代码、统一社会信用代码", "",
                        URL + "/amend?part=field.cardNum"),
                        new KindPage.FieldRow(2, "partyTypeName", "被执行人类型", "选项", List.of(), "", "企业、自然人、个体工商户", null)),
                List.of(new KindPage.SenderRow("南京市中级人民法院", "按记录", "320100", "企业及其他组织、自然人",
                        URL + "/amend?part=sender.record.city-court")),
                URL + "/amend?part=sender", List.of(row(9, "已生效", Tone.GOOD)));
    }

    private static KindPage.AmendmentRow row(long id, String state, Tone tone) {
        return new KindPage.AmendmentRow("/catalogue/amendments/" + id, "第 " + id + " 号", "失信被执行人", "“执行法院”可用的表头、更新频率",
                "2026-12-01", new Badge(state, tone), "李<i>娜</i>");
    }

    private static ProposalPage form(List<String> refusals, @Nullable String typed) {
        var headings = new ProposalPage.Input("fields.courtName.aliases", "“执行法院”可用的表头", "", ProposalPage.Way.HEADINGS,
                List.of("法院名称", "认定部门"), typed == null ? "" : typed,
                List.of(new Choice("法院名称", "法院名称", false), new Choice("认定部门", "认定部门", true)), true);
        var required = new ProposalPage.Input("fields.courtName.required", "“执行法院”是否必填", "没有填写的行转入问题数据。",
                ProposalPage.Way.CHOICE, List.of("true"), "",
                List.of(new Choice("false", "可以不填", false), new Choice("true", "必填", true)), false);
        var kinds = new ProposalPage.Input("subjectKinds", "报送范围：主体类别", "不在范围内的主体没有出现，不算“本次未见”",
                ProposalPage.Way.SEVERAL, List.of("person"), "",
                List.of(new Choice("enterprise", "企业及其他组织", false), new Choice("person", "自然人", true)), false);
        return new ProposalPage(ShellSamples.shell("名单目录"), "修订数据项“执行法院”", "失信被执行人", URL, URL + "/amend",
                "field.courtName", List.of(headings, required, kinds), false, "", "", "", "", "2026-12-01",
                "2026-11-22",
                refusals);
    }

    private static ProposalPage confirming() {
        var confidence = new ProposalPage.Input("listBasis.confidence", "设列依据：可信程度", "", ProposalPage.Way.FIXED,
                List.of("recalled"), "待核实", List.of(), true);
        return new ProposalPage(ShellSamples.shell("名单目录"), "确认设列依据已核实", "失信被执行人", URL, URL + "/amend",
                "confirm.listBasis", List.of(confidence), true, "", "", "", "", "2026-11-22", "2026-11-22", List.of());
    }

    private static AmendmentPage amendment(List<String> problems, boolean mine) {
        var changes = List.of(
                new AmendmentPage.ChangeRow("更新频率", "每周", "每月", "自生效日起按新的频率判断是否逾期未报，已入库的数据不变。"),
                new AmendmentPage.ChangeRow("“执行法院”可用的表头", null, "执行机构、裁判机关", "只影响生效日以后读入的文件怎样认表头；已入库的数据不变。"));
        return new AmendmentPage(ShellSamples.shell("数据修订"), "第 12 号", "失信被执行人", URL, new Badge("待审批", Tone.WARN),
                List.of(new Fact("修订理由", "省级文件的表头有变化", true), new Fact("依据文件", "苏信用办〔2026〕5号", true),
                        new Fact("提出", "李经办 2026-11-20 09:12"), new Fact("拟生效日", "2026-12-01")),
                "批准后，自 2026年12月1日 起按右侧的新值处理。", changes, problems,
                mine ? new AmendmentPage.Decision("/a/approve", "/a/reject", "2026-12-01", "2026-11-22") : null,
                mine ? null : "提出人不能审批自己的修订，请由市信用办的另一位同志审批。", mine ? null : "/a/withdraw");
    }
}
