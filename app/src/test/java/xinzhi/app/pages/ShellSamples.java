package xinzhi.app.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.organisation.PasswordPage;
import xinzhi.app.organisation.SignInPage;
import xinzhi.app.organisation.UsersPage;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.ErrorPage;
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
                Page.of("sign-in", "organisation/signIn", new SignInPage(door("登录"), "", null, demo)),
                Page.of("sign-in-refused", "organisation/signIn",
                        new SignInPage(door("登录"), "<script>x</script>", "用户名或密码不对。连续输错 5 次，该用户将锁定 15 分钟。", List.of())),
                Page.of("password", "organisation/password", new PasswordPage(door("修改密码"), true, rules, null)),
                Page.of("password-refused", "organisation/password",
                        new PasswordPage(shell("修改密码"), false, rules, "两次输入的新密码不一致。")),
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
                new UsersPage.UserRow("old", "李<i>娜</i>", "部门", "南京市应急管理局", new Badge("已停用", Tone.PLAIN),
                        "2026-03-02 10:11", null, null, null, "/users/old/activate"));
        var form = new UsersPage.AddUserForm(refusal == null ? "" : "center", "",
                List.of(new Choice("", "请选择", true), new Choice("board", "板块", false)),
                List.of(new Choice("", "请选择", true), new Choice("7", "江北新区", false)), refusal);
        return new UsersPage(shell("用户管理"), rows, form, oneTime);
    }

    private static UsersPage.UserRow user(String username, String name, String duty, String organisation, Badge state,
            @Nullable String last, boolean locked) {
        var url = "/users/" + username;
        return new UsersPage.UserRow(username, name, duty, organisation, state, last, url + "/reset-password",
                locked ? url + "/unlock" : null, url + "/deactivate", null);
    }
}
