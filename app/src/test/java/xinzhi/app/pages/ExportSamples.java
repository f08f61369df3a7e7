package xinzhi.app.pages;

import static xinzhi.app.pages.ShellSamples.shell;

import java.util.List;
import xinzhi.app.casework.ExportsPage;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Tone;

/// The page of exported files.
final class ExportSamples {
    private ExportSamples() {}

    static ExportsPage rich() {
        var shell = shell("导出文件");
        return new ExportsPage(shell, new ExportsPage.Exports(List.of(
                new ExportsPage.Row("2026-11-20 09:12", "xlsx", "全部", new Badge("正在生成", Tone.INFO), "1,200,000", null,
                        null, 37, "已写 444,000 / 1,200,000 条，每秒 52,000 条，约剩 15 秒", null, "/ledger/exports/3/cancel"),
                new ExportsPage.Row("2026-11-19 16:40", "csv", "板块：江北新区；名单：行政处罚；查找", new Badge("可以下载", Tone.GOOD),
                        "86,120", "9.4 MB", "保留到 2026年11月26日", null, null, "/ledger/exports/2/file", null),
                new ExportsPage.Row("2026-11-10 10:02", "xlsx", "<b>全部</b>", new Badge("已到期清理", Tone.PLAIN), "812,004",
                        null, null, null, null, null, null)),
                true, shell.csrf()));
    }

    static ExportsPage none() {
        var shell = shell("导出文件");
        return new ExportsPage(shell, new ExportsPage.Exports(List.of(), false, shell.csrf()));
    }
}
