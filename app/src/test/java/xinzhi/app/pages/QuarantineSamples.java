package xinzhi.app.pages;

import static xinzhi.app.pages.ShellSamples.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.intake.ConflictPage;
import xinzhi.app.intake.QuarantinePage;
import xinzhi.app.intake.QuarantinedRowPage;
import xinzhi.app.intake.ValueFixPage;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Tone;

/// Rows set aside and what is done about them.
final class QuarantineSamples {
    private static final String FILE = "双公示行政处罚_全量_20261115.xlsx";
    private static final Badge OPEN = new Badge("待处理", Tone.BAD);
    private static final Badge CORRECTED = new Badge("已更正，待读入", Tone.INFO);
    private static final String REMEDY = "请核对年、月、日后改正。";

    private QuarantineSamples() {}

    static List<Page> pages() {
        var filters = new QuarantinePage.Filters("/deliveries/quarantine", List.of(new Choice("", "全部名单", true)),
                List.of(new Choice("", "全部报送单位", true)),
                List.of(new Choice("", "全部问题", true), new Choice("DATE_IMPOSSIBLE", "日期不存在（38）", false)),
                List.of(new Choice("", "未了结的", true), new Choice("open", "待处理", false)));
        return List.of(conflict("conflict", true), conflict("conflict-judged", false),
                Page.of("quarantine", "intake/quarantine",
                        new QuarantinePage(shell("问题数据隔离区"),
                                new QuarantinePage.Of(FILE, "双公示行政处罚 · 由南京市公共信用信息中心报送 · 数据截止 2026年11月15日",
                                        "/deliveries/7",
                                        "/deliveries/7/quarantine/workbook", "/deliveries/7/reread",
                                        "/deliveries/7/supplement"),
                                filters, List.of("这份文件有 8,211 行有问题，隔离区只留存前 5,000 行的内容。"), rows(false),
                                List.of(new QuarantinePage.Value("处罚有效期", "长期有效", "37", "/deliveries/fixes?list=a")),
                                "第 1–3 行，共 56 行", null, "/deliveries/7/quarantine?from=20")),
                Page.of("quarantine-all", "intake/quarantine",
                        new QuarantinePage(shell("问题数据隔离区"), null, filters, List.of(), rows(true), List.of(),
                                "第 1–3 行，共 3 行", null, null)),
                Page.of("quarantine-empty", "intake/quarantine",
                        new QuarantinePage(shell("问题数据隔离区"), null, filters, List.of(), List.of(), List.of(), "", null,
                                null)),
                row("quarantined-row", true), row("quarantined-row-corrected", false), fixes());
    }

    private static List<QuarantinePage.Row> rows(boolean all) {
        var origin = all ? "双公示行政处罚 · 市信用中心 · 2026-11-15" : null;
        return List.of(
                new QuarantinePage.Row("/deliveries/7/quarantine/213", "工作表「处罚」第 214 行", origin, "南京金陵建设工程有限公司", OPEN,
                        List.of(new QuarantinePage.Wrong("统一社会信用代码", "91320104MA2DEM017X", "校验位不对。", "请核对营业执照后改正。"),
                                new QuarantinePage.Wrong("处罚决定日期", "2026-02-30", "日历上没有这一天。", REMEDY))),
                new QuarantinePage.Row("/deliveries/7/quarantine/1207", "工作表「处罚」第 1208 行", origin, "张**", CORRECTED,
                        List.of(new QuarantinePage.Wrong("自然人证件号码", "＊＊＊", "号码不对。", "请核对证件后改正。"))),
                new QuarantinePage.Row("/deliveries/7/quarantine/3376", "工作表「处罚」第 3377 行", origin, null,
                        new Badge("已退回报送单位", Tone.WARN),
                        List.of(new QuarantinePage.Wrong("行政处罚决定书文号", null, "必填而为空。", "请补填。"))));
    }

    private static Page row(String name, boolean open) {
        var form = new QuarantinedRowPage.Form("/deliveries/7/quarantine/213/correct",
                List.of(new QuarantinedRowPage.Input("value.CF_JDRQ", "处罚决定日期", "2026-02-30", "2026-02-31",
                        "日历上没有这一天。" + REMEDY)),
                "日期笔误", "电话核实，市市场监管局王科长，11月22日");
        return Page.of(name, "intake/quarantinedRow", new QuarantinedRowPage(shell("问题数据隔离区"), "工作表「处罚」第 214 行", FILE,
                "/deliveries/7", "/deliveries/7/quarantine", open ? OPEN : CORRECTED,
                open ? List.of("按填写的值仍不合格：D 列「处罚决定日期」日历上没有这一天。") : List.of(),
                List.of(new QuarantinedRowPage.Cell("行政相对人名称", "南京金陵建设工程有限公司", null, List.of()),
                        new QuarantinedRowPage.Cell("处罚决定日期", "2026-02-30", open ? null : "2026-02-28",
                                List.of("日历上没有这一天。")),
                        new QuarantinedRowPage.Cell("法定代表人证件号码", "＊＊＊", null, List.of()),
                        new QuarantinedRowPage.Cell("备注", null, null, List.of())),
                open ? form : null, null,
                open
                        ? List.of()
                        : List.of(new Fact("更正人", "陈静 2026-11-22 09:20"), new Fact("依据", "电话核实"),
                                new Fact("理由", "日期笔误", true)),
                open ? null : "/deliveries/7/quarantine/213/undo", open ? null : "/deliveries/7/reread", null, null));
    }

    private static Page conflict(String name, boolean open) {
        var lines = List.of(line("行政相对人名称", "南京金陵建设工程有限公司", "南京金陵建设工程有限公司"),
                line("行政处罚决定书文号", "宁玄市监罚〔2025〕12号", "宁玄市监罚〔2025〕12号"),
                line("罚款金额（万元）", "0.5", "0.8"), line("处罚决定日期", "2025-03-04", "2025-03-14"),
                line("法定代表人", "＊＊＊", "＊＊＊"),
                line("违法事实", "未按规定公示年度报告，经责令改正仍未改正，违反企业信息公示暂行条例的规定", "未按规定公示年度报告"), line("备注", null, null));
        var holds = new Badge("为准", Tone.GOOD);
        var overruled = new Badge("不写入", Tone.PLAIN);
        return Page.of(name, "intake/conflict", new ConflictPage(shell("相互冲突的行"), FILE, "/deliveries/7",
                "/deliveries/7/quarantine", "这 2 行的主体代码、文号相同，被当作同一条记录，但内容不一样。标出的是不同的地方。",
                open ? List.of("请写明依据，如来函文号、电话核实的对象和时间。") : List.of(),
                List.of(new ConflictPage.Row("213", "处罚 第 214 行", open ? null : overruled, true,
                        "/deliveries/7/quarantine/213"),
                        new ConflictPage.Row("980", "处罚 第 981 行", open ? null : holds, !open,
                                "/deliveries/7/quarantine/980")),
                lines, open ? new ConflictPage.Form("/deliveries/7/quarantine/213/conflict", "213", "旧稿", "") : null,
                null,
                open
                        ? List.of()
                        : List.of(new Fact("认定人", "陈静 2026-11-22 09:20"), new Fact("依据", "市市场监管局来函〔2026〕18号"),
                                new Fact("理由", "第 214 行是旧稿", true)),
                open ? null : "/deliveries/7/quarantine/213/conflict/undo", open ? null : "/deliveries/7/reread",
                null));
    }

    private static ConflictPage.Line line(String heading, @Nullable String one, @Nullable String other) {
        return new ConflictPage.Line(heading, !java.util.Objects.equals(one, other),
                List.of(new ConflictPage.Value(one), new ConflictPage.Value(other)));
    }

    private static Page fixes() {
        var waiting = new ValueFixPage.Row("双公示行政处罚", "市信用中心", "处罚有效期", "长期有效", "2099-12-31", "报送系统的固定写法",
                "2026-11-23", new Badge("等待批准", Tone.WARN), "陈静 2026-11-22 09:20", null,
                "/deliveries/fixes/3/approve", "/deliveries/fixes/3/refuse", null, null);
        var own = new ValueFixPage.Row("双公示行政处罚", "各报送单位", "处罚机关", "南京市工商局", "南京市市场监督管理局", "机构更名", "2026-11-23",
                new Badge("等待批准", Tone.WARN), "李明 2026-11-22 09:31", null, null, null, "/deliveries/fixes/4/end",
                "提出人不能批准自己提出的修正，请另一位同志批准。");
        var holds = new ValueFixPage.Row("双公示行政处罚", "各报送单位", "处罚类别", "罚歀", "罚款", "字形错误", "2026-11-01",
                new Badge("生效中", Tone.GOOD), "陈静 2026-10-30 15:02", "王复核 2026-10-31 09:00", null, null,
                "/deliveries/fixes/1/end", null);
        var form = new ValueFixPage.Form(List.of("修正后的值仍不合格：日期无法识别。"), "administrative-punishment", "双公示行政处罚", "CF_YXQ",
                "处罚有效期", "长期有效", "很久", "city-credit-centre", "南京市公共信用信息中心", true, "报送系统的固定写法", "2026-11-23",
                "2026-11-23");
        return Page.of("value-fixes", "intake/fixes",
                new ValueFixPage(shell("取值修正"), form, List.of(waiting, own), List.of(holds)));
    }
}
