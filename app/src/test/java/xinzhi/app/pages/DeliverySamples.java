package xinzhi.app.pages;

import static xinzhi.app.pages.ShellSamples.csrf;
import static xinzhi.app.pages.ShellSamples.shell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.intake.DeliveriesPage;
import xinzhi.app.intake.DeliveryPage;
import xinzhi.app.intake.DeliveryPage.Count;
import xinzhi.app.intake.DeliveryProgress;
import xinzhi.app.intake.GuardPanel;
import xinzhi.app.intake.WithdrawalPanel;
import xinzhi.app.intake.DeliveryProgress.Phase;
import xinzhi.app.intake.DeliveryProgress.Step;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Tone;

/// Deliveries from an empty list to a committed one.
final class DeliverySamples {
    private static final DeliveryPage.BoardRow.Rows NO_ROWS = new DeliveryPage.BoardRow.Rows(null, null, null);
    private static final String FILE = "双公示行政处罚_全量_20261115.xlsx";
    private static final Badge ERROR = new Badge("隔离", Tone.BAD, "这一行不进入台账");
    private static final Badge WARNING = new Badge("提醒", Tone.WARN, "这一行照常进入台账");

    private DeliverySamples() {}

    static List<Page> pages() {
        return List.of(
                Page.of("deliveries", "intake/deliveries",
                        new DeliveriesPage(shell("名单交付"), form(null), List.of(), rows())),
                Page.of("deliveries-empty", "intake/deliveries",
                        new DeliveriesPage(shell("名单交付"), form("文件是空的，没有可读的内容。请确认后重新选择。"), List.of(), List.of())),
                delivery("delivery-working", new Badge("处理中", Tone.INFO), working(false), null, null, false, null),
                delivery("delivery-refused", new Badge("无法读取", Tone.BAD), null,
                        new DeliveryPage.Refusal("文件在中途被截断，没有读到结尾", "工作表“处罚”，第 48,211 行之后",
                                "请在原单位重新导出或重新传送，对照字节数后再交一次。台账没有任何变化。"),
                        null, false, null),
                delivery("delivery-preview", new Badge("待确认", Tone.WARN), null, null, preview(), true, null),
                delivery("delivery-committed", new Badge("已写入", Tone.GOOD), null, null, preview(), false,
                        new DeliveryPage.Result("已写入台账，用时 41 秒",
                                List.of(count("新立事项", "312", Tone.GOOD), count("更新事项", "188", Tone.INFO),
                                        count("本次未见", "97", Tone.WARN), count("重新出现", "4", Tone.INFO),
                                        count("未变", "11,748", Tone.PLAIN)),
                                "/ledger?delivery=7")),
                Page.of("delivery-progress", "intake/deliveryProgress", working(false)),
                Page.of("delivery-finished", "intake/deliveryProgress", working(true)));
    }

    private static Page delivery(String name, Badge state, @Nullable DeliveryProgress progress,
            DeliveryPage.@Nullable Refusal refusal, DeliveryPage.@Nullable Preview preview, boolean open,
            DeliveryPage.@Nullable Result result) {
        var decision = open
                ? new DeliveryPage.Decision("/deliveries/7/commit",
                        "确认后，新增 312 条、更新 188 条，97 条记为“本次未见”（不等于移出，须由认定部门或后续名单证实）。56 行有问题的不进入台账，可改正后再交。",
                        "/deliveries/7/discard")
                : null;
        return Page.of(name, "intake/delivery", java.util.Map.of("brings",
                "补充 3 条事项的要素：执行案号 3 条、执行法院 2 条。由省信用中心补充，依据：电话核实；陈静录入。来文原来的记录不改动。", "page",
                new DeliveryPage(shell("名单交付 · " + FILE), FILE, "双公示行政处罚 · 南京市公共信用信息中心 · 全量 · 数据截至 2026-11-15", state,
                        progress, refusal, preview, preview == null ? null : findings(), decision, result, receipt(),
                        refusal == null
                                ? null
                                : new DeliveryPage.Again(null, "/deliveries/7/mapping", "/deliveries/7/again"),
                        "/deliveries/7/file", preview == null ? null : guards(open),
                        result == null
                                ? null
                                : new WithdrawalPanel("陈静 于 2026-11-22 09:40 提出的撤回（报送单位来函更正）没有成功，台账没有变化。",
                                        "这一批次涉及的条目已有人办理，不能撤回：现场核查 1 条（如第 1204 号条目）。请导入更正后的名单，或在台账中逐条处理。",
                                        new WithdrawalPanel.Form("/deliveries/7/withdraw",
                                                "撤回后：新增的 312 条退出台账（不算核销、不计入退出数），变更和重新出现的 192 条恢复原来的内容，97 条取消“本次未见”。",
                                                true)),
                        result == null ? null : "/deliveries/7/absences",
                        open
                                ? List.of(new DeliveryPage.PairRow("宁市监罚〔2025〕12号", "宁市监罚〔2025〕21号",
                                        "同一主体、同一认定单位、同一决定日期"))
                                : List.of())));
    }

    private static GuardPanel guards(boolean open) {
        var second = new Badge("须第二人放行", Tone.BAD);
        return new GuardPanel(
                List.of(new GuardPanel.Row(second, "“本次未见”的记录过多", "1,997 条，占 16%", "12,248 条", "不超过 10%"),
                        new GuardPanel.Row(new Badge("提示", Tone.WARN), "“统一社会信用代码（含尚未换证的组织机构代码和工商注册号）”的填写率下降", "71%",
                                "99%", "下降不超过 20 个百分点")),
                open ? null : "已由 王建国 于 2026-11-22 10:02 复核放行：已与市公共信用信息中心核实，本次按新口径报送", null,
                open ? new GuardPanel.Form("/deliveries/7/release", "3+312~188^4-97?0!58") : null);
    }

    private static List<Fact> receipt() {
        return List.of(new Fact("文件名", FILE), new Fact("大小", "3,481,902 字节"), new Fact("收到时间", "2026-11-22 09:14:07"),
                new Fact("报送单位", "南京市公共信用信息中心"), new Fact("经办", "陈静"),
                new Fact("原件保存", "加密保存至 2029年11月22日"),
                new Fact("SHA-256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", true));
    }

    private static DeliveryProgress working(boolean finished) {
        return new DeliveryProgress("/deliveries/7/progress", "/deliveries/7", finished,
                List.of(new Phase("读取", Step.DONE), new Phase("核对", Step.ACTIVE), new Phase("比对", Step.WAITING),
                        new Phase("写入", Step.WAITING)),
                38,
                List.of(new Fact("已读取", "382,114 行"), new Fact("已核对", "379,980 行"), new Fact("已比对", null),
                        new Fact("速度", "38,200 行/秒"), new Fact("预计剩余", "约 20 秒")),
                "/deliveries/7/cancel", csrf());
    }

    private static DeliveryPage.Preview preview() {
        var boards = new ArrayList<DeliveryPage.BoardRow>();
        for (int i = 0; i < LedgerSamples.BOARDS.size(); i++) {
            boards.add(new DeliveryPage.BoardRow(LedgerSamples.BOARDS.get(i), String.valueOf(26 + i),
                    String.valueOf(15 + i % 3), String.valueOf(8 + i % 2), "%,d".formatted(1020 - 17 * i), false,
                    NO_ROWS));
        }
        boards.add(new DeliveryPage.BoardRow("板块未定", "6", "0", "0", "31", false, NO_ROWS));
        boards.add(new DeliveryPage.BoardRow("合计", "312", "188", "97", "12,248", true, NO_ROWS));
        return new DeliveryPage.Preview(
                List.of(count("总行数", "12,345", Tone.PLAIN), count("可接收", "12,248", Tone.GOOD),
                        count("隔离", "56", Tone.BAD), count("无法识别主键", "2", Tone.BAD), count("重复", "14", Tone.WARN),
                        count("自然人", "25", Tone.PLAIN)),
                List.of(count("新增", "312", Tone.GOOD), count("变更", "188", Tone.INFO), count("未变", "11,748", Tone.PLAIN),
                        count("本次未见", "97", Tone.WARN), count("重新出现", "4", Tone.INFO)),
                List.of("有 2 行无法识别主键，暂不认定任何移出。", "截止日不晚于现有全量名单（2026-11-16），仅作证据留存。"), boards);
    }

    private static Count count(String label, String number, Tone tone) {
        return new Count(label, new Badge(number, tone));
    }

    private static DeliveryPage.Findings findings() {
        var rows = List.of(
                new DeliveryPage.FindingRow(ERROR, "处罚", "214", "统一社会信用代码", "91320104MA2DEM017X", "校验位不对",
                        "核对营业执照后改正；末位应为 T"),
                new DeliveryPage.FindingRow(ERROR, "处罚", "1,208", "处罚决定日期", "2026-02-30", "没有这一天",
                        "改为真实日期，如 2026-02-28"),
                new DeliveryPage.FindingRow(ERROR, "处罚", "3,377", "决定书文号", null, "必填而为空",
                        "补填文号；确无文号的，请注明“无文号”并报认定部门确认"),
                new DeliveryPage.FindingRow(WARNING, "处罚", "5,012", "罚款金额（万元）", "<img src=x onerror=alert(1)>",
                        "不是数字", "只填数字，单位为万元"),
                new DeliveryPage.FindingRow(WARNING, "处罚", "7,731", "行政相对人名称", "南京金陵建设工程有限公司　", "末尾有全角空格",
                        "已自动去掉，无须处理"));
        return new DeliveryPage.Findings("56 行隔离，41 处提醒",
                List.of(new DeliveryPage.KindRow(ERROR, "统一社会信用代码校验位不对", "31", "/deliveries/7?kind=code#findings",
                        true),
                        new DeliveryPage.KindRow(ERROR, "必填项为空", "19", "/deliveries/7?kind=required#findings", false),
                        new DeliveryPage.KindRow(WARNING, "日期格式不规范", "41", "/deliveries/7?kind=date#findings", false)),
                rows, "第 1–5 处，共 97 处", null, "/deliveries/7?findings=2#findings",
                new DeliveryPage.Mended(List.of("按更正读入 3 行；原表的写法保留在旁。", "另有 2 行已更正，尚未读入。"), "/deliveries/7/quarantine",
                        null));
    }

    private static DeliveriesPage.UploadForm form(@Nullable String refusal) {
        return new DeliveriesPage.UploadForm(
                List.of(new Choice("", "请选择", true), new Choice("administrative-punishment", "双公示行政处罚", false),
                        new Choice("judgment-debtor", "失信被执行人", false)),
                List.of(new Choice("", "请选择", true), new Choice("center", "南京市公共信用信息中心", false)), true, "",
                "2026-11-22", "支持 xlsx、csv，单个文件不超过 2 GB", refusal);
    }

    private static List<DeliveriesPage.DeliveryRow> rows() {
        return List.of(
                row(9, "失信被执行人_20261120.csv", "失信被执行人", "南京市中级人民法院", null, new Badge("处理中 38%", Tone.INFO)),
                row(7, FILE, "双公示行政处罚", "南京市公共信用信息中心", "12,345", new Badge("待确认", Tone.WARN)),
                row(6, "企业登记库快照.csv", "企业登记库", "南京市市场监督管理局", "651,204", new Badge("已写入", Tone.GOOD)),
                row(5, "双公示.xlsx", "双公示行政处罚", "南京市公共信用信息中心", null, new Badge("无法读取", Tone.BAD)),
                row(4, "关于报送2026年第三季度双公示行政处罚信息（含开发区、园区及街道综合执法）全量名单的附件1（修订版）最终.xlsx", "双公示行政处罚", "南京市公共信用信息中心",
                        "11,980", new Badge("已放弃", Tone.PLAIN)));
    }

    private static DeliveriesPage.DeliveryRow row(int id, String file, String list, String sender,
            @Nullable String rows, Badge state) {
        return new DeliveriesPage.DeliveryRow("/deliveries/" + id, file, list, sender, "全量", "2026-11-15", rows, state,
                "陈静", "2026-11-22 09:14");
    }
}
