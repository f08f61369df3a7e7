package xinzhi.app.pages;

import java.util.List;
import xinzhi.app.operation.OperationPage;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Tone;

/// The administrator's page: on a busy bad day, and on the first.
final class OperationSamples {
    private static final Badge WELL = new Badge("正常", Tone.GOOD);

    private OperationSamples() {}

    static List<Page> pages() {
        return List.of(Page.of("operation", "operation/operation", page(busy())),
                Page.of("operation-now", "operation/now", busy()),
                Page.of("operation-first-day", "operation/operation", page(firstDay())));
    }

    private static OperationPage page(OperationPage.Now now) {
        return new OperationPage(ShellSamples.shell("运行状况"), now);
    }

    private static OperationPage.Now busy() {
        var checks = List.of(new OperationPage.Check("数据库", WELL, "应答正常", null),
                new OperationPage.Check("数据文件夹", new Badge("异常", Tone.BAD), "写不进文件，或空间不足（剩余 412.0 MB）",
                        "请腾出磁盘空间，并检查数据文件夹的权限；空间恢复之前请不要接收名单。"),
                new OperationPage.Check("后台任务", WELL, "正在运行", null));
        var jobs = List.of(
                new OperationPage.Job("读取名单", "1", "2", "自 2026-11-22 09:14", new Badge("1 项失败，最多连续 3 次", Tone.BAD),
                        null),
                new OperationPage.Job("journal-seal", "0", "0", null, null, "2026-11-22 09:20"));
        var underWay = List.of(new OperationPage.UnderWay("17", "行政处罚信息", "市信用信息中心",
                new Badge("读取中", Tone.INFO), "2026-11-22 09:14", "612,000"));
        var failed = List.of(new OperationPage.Failed("16", "失信被执行人", "市中院", "磁盘空间不足，没有写入任何内容。", "7f3a09c1",
                "2026-11-22 08:58"));
        var lists = List.of(
                new OperationPage.Age("行政处罚信息", "南京市公共信用信息中心", "每日", "2026-11-21", "1",
                        new Badge("按时", Tone.GOOD)),
                new OperationPage.Age("失信被执行人", "南京市中级人民法院", "每周", "2026-10-30", "23",
                        new Badge("逾期", Tone.WARN)));
        var programs = List.of(
                new OperationPage.Program("服务", "0.1.0", "xinzhi-1，进程 4021", "2026-11-20 18:02",
                        new Badge("本程序", Tone.GOOD), "2026-11-22 09:15"),
                new OperationPage.Program("服务", "0.1.0", "xinzhi-2，进程 733", "2026-11-20 18:05",
                        new Badge("没有应答", Tone.WARN, "超过半分钟没有报到"), "2026-11-22 04:11"));
        return new OperationPage.Now("2026-11-22 09:15", checks, jobs, underWay, failed, lists, programs, facts());
    }

    private static OperationPage.Now firstDay() {
        return new OperationPage.Now("2026-11-22 09:15",
                List.of(new OperationPage.Check("数据库", WELL, "应答正常", null)), List.of(), List.of(), List.of(),
                List.of(), List.of(), facts());
    }

    private static List<Fact> facts() {
        return List.of(new Fact("已登录", "12 人"), new Fact("一天内登录被拒", "3 次"), new Fact("程序版本", "0.1.0"),
                new Fact("数据库", "外部 PostgreSQL 18.6"));
    }
}
