package xinzhi.app.pages;

import static xinzhi.app.pages.ShellSamples.shell;

import java.util.ArrayList;
import java.util.List;
import xinzhi.app.casework.ItemPage;
import xinzhi.app.casework.SubjectPage;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Tone;

/// The page of one subject, rich and awkward.
final class SubjectSamples {
    private static final String PUNISHMENTS = "市信用中心 · 截至 2026-11-15 · 第 12 批次";
    private static final String REGISTER = "市市场监管局 · 截至 2026-11-01 · 第 9 批次";

    private SubjectSamples() {}

    static SubjectPage rich() {
        var values = List.of(value("登记名称", "南京大厂化工有限公司"), value("统一社会信用代码", "91320104MA2DEM017T"),
                value("登记状态", "存续（在营、开业、在册）"), value("企业类型", "有限责任公司（自然人投资或控股）"),
                value("登记机关", "南京市江北新区管理委员会行政审批局"), value("住所", "南京市江北新区大厂街道葛关路 625 号"),
                value("成立日期", "2003-05-19"),
                new SubjectPage.Value("名单所印名称", "南京大厂化工有限公司", new Badge("与登记一致", Tone.GOOD), PUNISHMENTS),
                new SubjectPage.Value("名单所印名称", "南京大厂化工厂", new Badge("与登记不同", Tone.WARN, "请核对"),
                        "市中院 · 截至 2026-11-10 · 第 11 批次"));
        var listings = new ArrayList<SubjectPage.Listed>();
        for (int i = 0; i < 16; i++) {
            boolean signal = i == 3;
            listings.add(new SubjectPage.Listed(signal ? null : "/items/" + i,
                    signal ? "经营异常名录" : i % 3 == 0 ? "失信被执行人" : "行政处罚", "宁新区管应急罚〔2026〕" + (12 + i) + "号",
                    "南京市江北新区管理委员会应急管理局", i % 3 == 0 ? "南京大厂化工厂" : null, "2026-03-%02d".formatted(1 + i),
                    "2026-03-%02d".formatted(8 + i), i % 4 == 0 ? null : "2027-03-02", i % 3 == 0 ? null : "4.9",
                    i == 5 ? "时任经营者：周某某" : null,
                    new Badge("在列", Tone.BAD), signal ? null : new Badge("已分发", Tone.INFO), signal ? null : "江北新区",
                    PUNISHMENTS));
        }
        var events = new ArrayList<SubjectPage.Event>();
        for (int i = 0; i < 12; i++) {
            events.add(new SubjectPage.Event(new ItemPage.EventRow("2026-11-16 08:%02d".formatted(40 - i), "第 12 批次",
                    i % 2 == 0 ? "由第 12 批次名单列入，开立台账条目" : "名单内容变更：公示截止期", i % 2 == 0 ? null : "2026-09-02",
                    i % 2 == 0 ? null : "2027-03-02"), "行政处罚 宁新区管应急罚〔2026〕" + (12 + i) + "号"));
        }
        return new SubjectPage(shell("南京大厂化工有限公司"), "南京大厂化工有限公司", "91320104MA2DEM017T",
                new Badge("公司", Tone.PLAIN, "企业法人"),
                new Badge("存续", Tone.GOOD), List.of(),
                List.of(new Fact("在列", "15 条"), new Fact("未办结", "15 条"), new Fact("最近公示截止", "2027-03-02")),
                List.of("南京大厂化工厂", "南京大厂化学工业公司"),
                List.of("2026年10月1日 的登记库把登记状态由“注销”恢复为“存续”：此前以“注销”为由办理的事项须重新核实。"), values, related(), listings,
                "只列出决定日期最近的 200 条", events,
                "2026年11月20日打印，南京市公共信用信息中心");
    }

    static SubjectPage awkward() {
        return new SubjectPage(shell("张**"), "<i>张**</i>", null, new Badge("自然人", Tone.PLAIN), null,
                List.of(new Badge("自然人", Tone.PLAIN)), List.of(new Fact("在列", "1 条")), List.of(), List.of(),
                List.of(), List.of(),
                List.of(new SubjectPage.Listed("/items/1", "失信被执行人", null, null, null, null, null, null, null,
                        null, new Badge("在列", Tone.BAD), new Badge("待分派", Tone.WARN), null, "第 12 批次")),
                null, List.of(), "2026年11月20日打印，玄武区");
    }

    private static List<SubjectPage.Related> related() {
        return List.of(
                new SubjectPage.Related("分支机构", "南京大厂化工有限公司栖霞分公司", "91320113MA2DEM018X", "/subjects/8",
                        new Badge("登记载明", Tone.GOOD), REGISTER),
                new SubjectPage.Related("分支机构", "南京大厂化工有限公司葛塘门市部", null, null,
                        new Badge("仅名称相符，待核", Tone.WARN, "登记库没有载明代码"), REGISTER),
                new SubjectPage.Related("被承继主体", "<b>南京葛塘塑料厂</b>", "91320104MA2DEM019R", null,
                        new Badge("登记载明", Tone.GOOD), REGISTER));
    }

    private static SubjectPage.Value value(String label, String value) {
        return new SubjectPage.Value(label, value, null, REGISTER);
    }
}
