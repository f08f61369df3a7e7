package xinzhi.app.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.casework.OwnListingsPage;
import xinzhi.app.organisation.AccountPage;
import xinzhi.app.organisation.CodePage;
import xinzhi.app.organisation.PasswordPage;
import xinzhi.app.organisation.SecondFactorPage;
import xinzhi.app.organisation.SignInPage;
import xinzhi.app.organisation.UserPage;
import xinzhi.app.organisation.UsersPage;
import xinzhi.app.organisation.otp.QrCode;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.ErrorPage;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Tone;

/// What surrounds the pages, and the pages of signing in and of users.
final class ShellSamples {
    private static final Shell.Csrf CSRF = new Shell.Csrf("_csrf", "X-CSRF-TOKEN", "5c0f-ab12");

    private ShellSamples() {}

    static Shell.Csrf csrf() { return CSRF; }

    static Shell shell(String title) { return shell(title, null); }

    static Shell shell(String title, Shell.@Nullable Flash flash) {
        return new Shell(title, "南京市",
                List.of(new Shell.Entry("治理台账", "/ledger", title.equals("治理台账"), "table"),
                        new Shell.Entry("名单交付", "/deliveries", title.startsWith("名单交付"), "inbox"),
                        new Shell.Entry("用户管理", "/users", title.equals("用户管理"), "users"),
                        new Shell.Entry("运行状况", "/operation", title.equals("运行状况"), "activity")),
                new Shell.Person("陈静", "名单管理员", "南京市公共信用信息中心"), "演示模式：数据均为虚构，请勿录入真实信息。", flash, CSRF);
    }

    private static Shell door(String title) {
        return new Shell(title, "南京市", List.of(), null, "演示模式：数据均为虚构，请勿录入真实信息。", null, CSRF);
    }

    static List<Page> pages() {
        var demo = List.of(new SignInPage.DemoUser("center", "xinzhi-demo", "名单管理员", "南京市公共信用信息中心"),
                new SignInPage.DemoUser("city", "xinzhi-demo", "市级", "南京市信用办"),
                new SignInPage.DemoUser("jiangbei", "xinzhi-demo", "板块", "江北新区"),
                new SignInPage.DemoUser("xuanwu", "xinzhi-demo", "板块", "玄武区"),
                new SignInPage.DemoUser("yingji", "xinzhi-demo", "部门", "南京市应急管理局"),
                new SignInPage.DemoUser("admin", "xinzhi-demo", "系统管理员", "南京市公共信用信息中心"));
        var rules = List.of("至少 12 个字符", "不得包含用户名", "不得是常见密码");
        return List.of(
                Page.of("sign-in", "organisation/signIn", new SignInPage(door("登录"), "", null, null, demo)),
                Page.of("sign-in-refused", "organisation/signIn",
                        new SignInPage(door("登录"), "<script>x</script>", "用户名或密码不对。连续输错 5 次，该用户将锁定 15 分钟。",
                                "/sign-in/with/city", List.of())),
                Page.of("password", "organisation/password",
                        new PasswordPage(door("修改密码"), "您使用的是一次性密码，设置新密码后才能继续。", true, rules, null)),
                Page.of("password-refused", "organisation/password",
                        new PasswordPage(shell("修改密码"), null, false, rules, "两次输入的新密码不一致。")),
                Page.of("code", "organisation/code", new CodePage(door("动态口令"), "lin", "口令不对、已经用过或已过期。")),
                factor("second-factor", null, null, null, List.of()),
                factor("second-factor-begun", "您的职责必须使用动态口令，绑定后才能继续。",
                        new SecondFactorPage.Enrolment(
                                QrCode.of("otpauth://totp/lin?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"),
                                "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ"),
                        null, List.of()),
                factor("second-factor-codes", null, null, "自 2026-11-22 09:00 起启用，恢复码还剩 10 个。",
                        List.of("abcd-efgh-2345-mnpq", "wxyz-9876-hgfe-dcba")),
                factor("second-factor-on", null, null, "自 2026-11-22 09:00 起启用，恢复码还剩 9 个。", List.of()),
                Page.of("account", "organisation/account", account()), Page.of("user", "organisation/user", user()),
                Page.of("own", "casework/own", own(true)), Page.of("own-empty", "casework/own", own(false)),
                Page.of("users", "organisation/users", users(null, null)),
                Page.of("users-added", "organisation/users",
                        users("用户名 center 已被使用。", new UsersPage.OneTime("gaochun2", "7KQM-2XRD-84TV"))),
                Page.of("error", "platform/error",
                        new ErrorPage(shell("找不到这个页面"), "404", "找不到这个页面", "地址可能输错了，或这条事项不在您的职责范围内。", "20261122-7F3A")));
    }

    private static UsersPage users(@Nullable String refusal, UsersPage.@Nullable OneTime oneTime) {
        var active = new Badge("正常", Tone.GOOD);
        var rows = List.of(user("center", "陈静", "名单管理员", "南京市公共信用信息中心", active, "2026-11-22 08:31", false),
                user("jiangbei", "周伟", "板块", "江北新区", new Badge("已锁定", Tone.BAD, "连续输错密码，15 分钟后自动解锁"),
                        "2026-11-21 17:02",
                        true),
                user("xuanwu", "吴敏", "板块", "玄武区", new Badge("待改密", Tone.WARN), null, false),
                new UsersPage.UserRow("old", "/users/4", "李<i>娜</i>", "部门", "南京市应急管理局", new Badge("已停用", Tone.PLAIN),
                        List.of(), "2026-03-02 10:11", null, null, null, "/users/old/activate"));
        var form = new UsersPage.AddUserForm(refusal == null ? "" : "center", "",
                List.of(new Choice("city", "市信用办", true), new Choice("board", "板块", false),
                        new Choice("enterprise", "企业", false)),
                new Choice("0", "（无）", true),
                List.of(new UsersPage.OrganisationGroup("市信用办", "city", List.of(new Choice("1", "市信用办", false))),
                        new UsersPage.OrganisationGroup("板块", "board",
                                List.of(new Choice("7", "江北新区", false), new Choice("8", "玄武区", false)))),
                true, "", false, refusal);
        return new UsersPage(shell("用户管理"), rows, form, oneTime);
    }

    private static UsersPage.UserRow user(String username, String name, String duty, String organisation, Badge state,
            @Nullable String last, boolean locked) {
        var url = "/users/" + username;
        return new UsersPage.UserRow(username, "/users/" + username, name, duty, organisation, state,
                locked ? List.of() : List.of(new Badge("管理账号", Tone.INFO), new Badge("动态口令", Tone.PLAIN)), last,
                url + "/reset-password", locked ? url + "/unlock" : null, url + "/deactivate", null);
    }

    private static Page factor(String name, @Nullable String forced, SecondFactorPage.@Nullable Enrolment enrolment,
            @Nullable String confirmed, List<String> codes) {
        return Page.of(name, "organisation/secondFactor", new SecondFactorPage(shell("动态口令"), forced, enrolment,
                confirmed, codes, "/ledger", confirmed != null, null));
    }

    private static AccountPage account() {
        return new AccountPage(shell("我的账号"), List.of(new Fact("用户名", "chen"), new Fact("职责", "市信用办")),
                "密码设于 2026-11-01 08:00，每 90 天须更换一次，2027-01-30 08:00 前有效。", new Badge("已启用", Tone.GOOD),
                List.of(new AccountPage.SessionRow(true, "2026-11-22 08:31", "2026-11-22 09:02", "10.1.2.3",
                        "Mozilla/5.0 <script>x</script>"),
                        new AccountPage.SessionRow(false, "2026-11-21 08:31", "2026-11-21 17:02", "10.1.2.9", "")),
                "/account/end-others");
    }

    private static UserPage user() {
        return new UserPage(shell("用户 · 周某某"), "zhou", "周<b>某某</b>", new Badge("正常", Tone.GOOD),
                List.of(new Fact("职责", "板块"), new Fact("单位", "玄武区")),
                new UserPage.Act("/users/7/managing?manages=true", "授予账号管理权", "让 zhou 管理其职责范围内的账号？"),
                "/users/7/second-factor", "/users/7/identity", "zhou@nanjing");
    }

    private static OwnListingsPage own(boolean listed) {
        var listing = new OwnListingsPage.Listed("行政处罚信息", new Badge("在列", Tone.BAD), "2026年11月1日",
                "最近一次名单仍载有这条记录。",
                List.of(new Fact("认定机关", "南京市玄武区市场监督管理局"), new Fact("决定书文号", "宁玄市监罚〔2026〕18号"),
                        new Fact("决定日期", "2026-10-01"), new Fact("公示截止", null)),
                List.of("设列依据：《中华人民共和国行政处罚法》第四十八条", "认定标准：《信用修复管理办法》（待核实）"),
                List.of("移出名单、异议、信用修复：请联系认定机关“南京市玄武区市场监督管理局”，只有它能改动或移出这条记录。",
                        "帮扶、辅导和其他咨询：请联系“玄武区”的信用管理部门。"));
        return new OwnListingsPage(shell("我的名单信息"), "南京金陵建设工程有限公司", "91320102MA1DEMO01X",
                List.of(new Fact("登记状态", "存续"), new Fact("住所", "南京市玄武区中山路 1 号", true)),
                listed ? List.of(listing) : List.of());
    }
}
