package xinzhi.app.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Tone;
import xinzhi.app.registry.PoolPage;
import xinzhi.app.registry.IdentityPage;

/// The pool of unlinked subjects, and one subject beside those it may be.
final class IdentitySamples {
    private IdentitySamples() {}

    static List<Page> pages() {
        return List.of(Page.of("identities", "registry/pool", pool(rows(), "2")),
                Page.of("identities-none", "registry/pool", pool(List.of(), "0")),
                Page.of("identity", "registry/identity", subject(null)),
                Page.of("identity-refused", "registry/identity",
                        subject("没有认定：王<b>某某在 2026-11-20 09:12 已经认定“是同一主体”，理由：已电话核实。")));
    }

    private static PoolPage pool(List<PoolPage.Row> rows, String waiting) {
        var tabs = List.of(new PoolPage.Tab("待认定", "/identities?view=open", waiting, true),
                new PoolPage.Tab("存疑", "/identities?view=doubts", "1", false),
                new PoolPage.Tab("已认定", "/identities?view=judged", "12", false));
        return new PoolPage(ShellSamples.shell("主体认定"), tabs, "", null,
                "名单上有、登记库里没有的主体，名称与登记库的某一户相同或相近。名称相同不等于同一家，请核对后认定；认定前，列入记录留在名单主体名下。", rows,
                new PoolPage.Empty("没有等待认定的主体", "名单写入后，不在登记库而名称相近的主体会列在这里。"), null,
                rows.isEmpty() ? null : "/identities?view=open&page=1");
    }

    private static List<PoolPage.Row> rows() {
        return List.of(
                new PoolPage.Row("/identities/12", "南京澄岚商贸有限公司", "MA1AAAAA1", new Badge("名称相同", Tone.WARN),
                        "登记库：南京澄岚商贸有限公司 等 2 户", null),
                new PoolPage.Row("/identities/13", "<b>某某（南京）有限公司", null, new Badge("字号、行业相同", Tone.INFO),
                        "登记库：南京某某有限公司", "第 7 批次，2026-11-20 09:12"));
    }

    private static IdentityPage subject(@Nullable String refusal) {
        var candidate = new IdentityPage.Candidate(31, "/identities/31", "南京澄岚商贸有限公司",
                List.of(new Badge("名称相同", Tone.GOOD), new Badge("路名门牌相同", Tone.GOOD), new Badge("代码不同", Tone.WARN)),
                List.of(new IdentityPage.Pair("名称", "南京澄岚商贸有限公司", "南京澄岚商贸有限公司", true),
                        new IdentityPage.Pair("统一社会信用代码", "91320102MA1AAAAA1X", "91320104MA1BBBBB2Y", false),
                        new IdentityPage.Pair("住所", null, "南京市秦淮区中山南路 1 号", false)),
                "4711");
        return new IdentityPage(ShellSamples.shell("主体认定"), "南京澄岚商贸有限公司", List.of(new Badge("不在登记库", Tone.WARN)),
                List.of(new Fact("统一社会信用代码", "91320102MA1AAAAA1X"), new Fact("住所", null, true)),
                List.of(new IdentityPage.NameRow("南京澄岚商贸有限公司", new Badge("名单名称", Tone.INFO), "名单"),
                        new IdentityPage.NameRow("南京澄岚<i>娜贸易有限公司", new Badge("曾用名", Tone.PLAIN), "名单")),
                List.of("所印“南京澄岚商贸有限公司”的注册号，登记库中属于“南京澄澜商贸有限公司”"),
                List.of(candidate,
                        new IdentityPage.Candidate(32, "/identities/32", "江苏澄岚商贸有限公司",
                                List.of(new Badge("字号、行业相同", Tone.GOOD)), List.of(), "4712")),
                null,
                List.of(new IdentityPage.JudgementRow("/identities/40", "南京澄岚贸易行", new Badge("不是同一主体", Tone.INFO),
                        "登记机关书面答复是两家", "李经办，2026-11-20 09:12", null, "/identities/judgements/3/undo"),
                        new IdentityPage.JudgementRow("/identities/40", "南京澄岚贸易行", new Badge("是同一主体", Tone.PLAIN), "误点",
                                "李经办，2026-11-19 09:12", "已撤销：李经办，2026-11-19 09:15；理由：误点", null)),
                List.of(new IdentityPage.Related("/identities/77", "南京青禾商贸有限公司", new Badge("负责人同名", Tone.PLAIN))),
                "/identities/12/judgements", refusal, refusal == null ? "" : "已电话核实");
    }
}
