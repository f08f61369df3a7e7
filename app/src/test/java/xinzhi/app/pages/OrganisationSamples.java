package xinzhi.app.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.organisation.OrganisationPage;
import xinzhi.app.organisation.OrganisationsPage;
import xinzhi.app.organisation.OrganisationsPage.Group;
import xinzhi.app.organisation.OrganisationsPage.NameRow;
import xinzhi.app.organisation.OrganisationsPage.ProposalForm;
import xinzhi.app.organisation.OrganisationsPage.ProposalRow;
import xinzhi.app.organisation.OrganisationsPage.Row;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Tone;

/// The directory of organisations, its proposals, and one organisation.
final class OrganisationSamples {
    private OrganisationSamples() {}

    static List<Page> pages() {
        return List.of(Page.of("organisations", "organisation/organisations", directory()),
                Page.of("organisation-names", "organisation/organisations", names()),
                Page.of("organisation-names-none", "organisation/organisations", nothing()),
                Page.of("organisation-proposals", "organisation/organisations", proposals()),
                Page.of("organisation", "organisation/organisation", organisation()));
    }

    private static List<OrganisationsPage.Tab> tabs(String current) {
        return List.of(tab("板块", "12", current), tab("市级部门", "44", current), tab("认定单位", "492", current),
                tab("街道、园区", "143", current), tab("协助单位", "2", current), tab("未识别名称", null, current),
                tab("变更审核", "1", current));
    }

    private static OrganisationsPage.Tab tab(String label, @Nullable String count, String current) {
        return new OrganisationsPage.Tab(label, "/organisations?tab=x", count, label.equals(current));
    }

    private static final OrganisationsPage.Empty EMPTY = new OrganisationsPage.Empty("没有未识别的名称",
            "名单写入台账后，凡印出的机关名称对不上现有单位的，会列在这里。");

    private static Row row(String name, @Nullable String of, @Nullable String valid, Badge... badges) {
        return new Row(name, "/organisations/1", of, valid, List.of(badges));
    }

    private static OrganisationsPage directory() {
        var city = new Group("市级单位", true, List.of(row("南京市中级人民法院", "市法院", null),
                row("国家税务总局南京市税务局", "市税务局", "自 2018-07-05 起"),
                row("<b>某某局", "市信用办", null, new Badge("本市添加", Tone.PLAIN))));
        var outside = new Group("省级和中央驻苏单位", true,
                List.of(row("江苏省高级人民法院", "市法院", null, new Badge("外地或上级", Tone.INFO))));
        var ended = new Group("已撤销单位", false,
                List.of(row("南京市工商行政管理局", "市市场监督管理局", "至 2019-01-31 止", new Badge("已撤销", Tone.PLAIN))));
        return new OrganisationsPage(ShellSamples.shell("机构"), tabs("认定单位"), "",
                "认定单位按印出的名称和决定日期识别；已撤销单位的事项归承继单位，旧名称照旧保留。", List.of(city, outside, ended), List.of(),
                List.of(), EMPTY, null);
    }

    private static OrganisationsPage names() {
        var form = new ProposalForm("names",
                List.of(new Choice("name", "归入已有单位", true), new Choice("body", "新建认定单位", false)), "南京市玄武区劳动监察大队", "",
                List.of("南京市玄武区人力资源和社会保障局"), List.of(new Choice("", "请选择", true)),
                List.of(new Choice("", "（市级，不属某个板块）", true)), "", "2026-11-22", "2026-11-22");
        return new OrganisationsPage(ShellSamples.shell("机构"), tabs("未识别名称"), "",
                "名单上印出、但还不认识的认定机关名称。请归入已有单位，或新建单位；由另一人审核后生效，原来找不到单位的事项随即补上。", List.of(),
                List.of(new NameRow("南京市玄武区劳动监察大队", "38", "/organisations?tab=names&name=x"),
                        new NameRow("<img src=x>印章不清", "2", "/organisations?tab=names&name=y")),
                List.of(), EMPTY, form);
    }

    private static OrganisationsPage proposals() {
        return new OrganisationsPage(ShellSamples.shell("机构"), tabs("变更审核"), "", "机构和名称的变更：一人提出，另一人审核，自生效日起使用。",
                List.of(), List.of(),
                List.of(new ProposalRow("名称归入", "宁玄市监", "南京市玄武区市场监督管理局", "名单所印简称", "2026-11-22",
                        "陈静，2026-11-22 09:10", new Badge("待审核", Tone.WARN), null, "/organisations/proposals/2/approve",
                        "/organisations/proposals/2/refuse"),
                        new ProposalRow("添加协助单位", "南京某某信用服务有限公司", "协助单位", "委托合同已签", "2026-12-01",
                                "陈静，2026-11-20 09:10", new Badge("已通过", Tone.GOOD), "周伟，2026-11-20 15:02", null, null)),
                EMPTY, null);
    }

    private static OrganisationsPage nothing() {
        return new OrganisationsPage(ShellSamples.shell("机构"), tabs("未识别名称"), "", "名单上印出、但还不认识的认定机关名称。", List.of(),
                List.of(), List.of(), EMPTY, null);
    }

    private static OrganisationPage organisation() {
        return new OrganisationPage(ShellSamples.shell("南京市玄武区市场监督管理局"), "南京市玄武区市场监督管理局", List.of(),
                List.of(new Fact("类别", "认定单位"), new Fact("层级", "区级单位"), new Fact("条线", "市市场监督管理局"),
                        new Fact("存续时间", null), new Fact("代码", "xw-market-regulation")),
                List.of(new OrganisationPage.Link("责任板块", "玄武区", "/organisations/2"),
                        new OrganisationPage.Link("条线上级", "南京市市场监督管理局", "/organisations/9")),
                List.of(new OrganisationPage.NameRow("南京市玄武区市场监督管理局", "现用名称", "不限"),
                        new OrganisationPage.NameRow("玄武区市监局", "其他写法", "不限"),
                        new OrganisationPage.NameRow("宁玄市监", "本市归入", "自 2026-11-22 起使用")),
                List.of(new OrganisationPage.HolderRow("玄武区", "自 2022-01-01 起")),
                List.of(new OrganisationPage.ContactRow("王敏", "信用监管科", "025-00000000", "自 2026-03-01 起",
                        "/organisations/7/contacts/3/end"),
                        new OrganisationPage.ContactRow("李<i>娜</i>", "", "025-00000001", "2025-01-01 至 2026-02-28",
                                null)),
                "/organisations/7/contacts",
                List.of(new OrganisationPage.EventRow("2026-11-22 09:30", "周伟", "通过归入名称：宁玄市监")));
    }
}
