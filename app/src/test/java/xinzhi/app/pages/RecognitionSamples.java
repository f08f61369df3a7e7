package xinzhi.app.pages;

import static xinzhi.app.pages.ShellSamples.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.intake.DeliveriesPage;
import xinzhi.app.intake.Unreadable;
import xinzhi.app.intake.MappingPage;
import xinzhi.app.intake.RecognitionPage;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Tone;

/// Dropped files: recognised, refused, with headings nobody knows.
final class RecognitionSamples {
    private static final String FILE = "行政处罚_20261120.xlsx";
    private static final Badge WAITING = new Badge("待识别", Tone.WARN);
    private static final List<Choice> FIELDS = List.of(new Choice("", "（不读取这一列）", false),
            new Choice("CF_XDR_MC", "＊行政相对人名称", true), new Choice("CF_WSH", "＊行政处罚决定书文号", false));

    private RecognitionSamples() {}

    static List<Page> pages() {
        return List.of(recognised("recognition", null), recognised("recognition-typed", "请选择报送单位。"), refused(),
                mapping(),
                Page.of("deliveries-waiting", "intake/deliveries", new DeliveriesPage(shell("名单交付"), null,
                        List.of(new DeliveriesPage.Waiting("/deliveries/files/3", "<b>某某</b>.csv", "2.4 KB", WAITING,
                                "陈静", "2026-11-22 09:14")),
                        List.of())));
    }

    private static Page recognised(String name, @Nullable String refusal) {
        var form = new RecognitionPage.Form("administrative-punishment", "行政处罚信息", "/deliveries/files/3/confirm",
                List.of(new Choice("", "（请选择）", true), new Choice("city-credit-centre", "南京市公共信用信息中心", false)),
                "有几个单位报送这种名单，请选择。", "2026-11-20", "2026-11-22", "读自文件名“20261120”，请核对。", "", "文件没有写明，请选择。",
                "表头还没有认全。确认以后，请逐列指明它是名单的哪一项。", refusal);
        return Page.of(name, "intake/recognition", new RecognitionPage(shell("名单交付"), FILE, WAITING,
                "看起来是「行政处罚信息」。请核对下面各项，确认后才开始读取。", null,
                List.of(new RecognitionPage.Kind("行政处罚信息", "?list=a", true, new Badge("表头齐全", Tone.GOOD),
                        List.of("必需的 12 列都在", "认出 28 列；不认识的表头 1 个：<b>某某</b>"))),
                List.of(new RecognitionPage.Kind("失信被执行人", "?list=b", false, new Badge("不相符", Tone.PLAIN), List.of())),
                form,
                List.of(new RecognitionPage.Sheet("处罚", "表头在第 3 行，共 2 列",
                        List.of(new RecognitionPage.Column("A", "行政相对人名称", new Badge("行政相对人名称", Tone.GOOD), "文字 12 字"),
                                new RecognitionPage.Column("B", "<b>某某</b>", new Badge("不认识", Tone.WARN), "18 位代码")))),
                List.of("工作表「旧」：这个工作表里没有名单的表头，未予读取。"), List.of(new Fact("大小", "2.4 KB")),
                "/deliveries/files/3/give-up", null));
    }

    private static Page refused() {
        return Page.of("recognition-refused", "intake/recognition",
                new RecognitionPage(shell("名单交付"), "名单.xlsx", WAITING, "这个文件读不了，原因和办法见下。",
                        new Unreadable("这不是名单文件，内容是PDF 文件。", "整个文件", "请提交 xlsx、xls、csv 或 json 格式的名单。"),
                        List.of(), List.of(), null, List.of(), List.of(), List.of(),
                        "/deliveries/files/3/give-up", null));
    }

    private static Page mapping() {
        return Page.of("mapping", "intake/mapping",
                new MappingPage(shell("名单交付"), FILE, "/deliveries/7", "行政处罚信息 · 由南京市公共信用信息中心报送", "行政相对人名称、行政处罚决定书文号",
                        "按2026年11月20日陈静保存的表头对应读取（第 1 版）", null,
                        List.of(new MappingPage.Column("c0", "A", "当事人", "文字 12 字", new Badge("建议，请核对", Tone.INFO),
                                FIELDS),
                                new MappingPage.Column("c1", "B", "<b>某某</b>", "日期 2026年3月",
                                        new Badge("不读取", Tone.WARN), FIELDS)),
                        "/deliveries/7/mapping", true, "同一项「行政相对人名称」出现在两列：A“当事人” 和 B“某”。"));
    }
}
