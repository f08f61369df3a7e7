package xinzhi.app.pages;

import static xinzhi.app.pages.ShellSamples.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xinzhi.app.casework.AbsencesPage;
import xinzhi.app.casework.HistoryForm;
import xinzhi.app.casework.ItemPage;
import xinzhi.app.casework.LedgerColumn;
import xinzhi.app.casework.LedgerFacets;
import xinzhi.app.casework.LedgerFilters;
import xinzhi.app.casework.LedgerFilters.Days;
import xinzhi.app.casework.LedgerFilters.Select;
import xinzhi.app.casework.LedgerFragment;
import xinzhi.app.casework.LedgerFragment.Chip;
import xinzhi.app.casework.LedgerFragment.ColumnChoice;
import xinzhi.app.casework.LedgerFragment.Heading;
import xinzhi.app.casework.LedgerFragment.Menu;
import xinzhi.app.casework.LedgerFragment.Paging;
import xinzhi.app.casework.LedgerFragment.Sort;
import xinzhi.app.casework.LedgerFragment.State;
import xinzhi.app.casework.LedgerFragment.View;
import xinzhi.app.casework.LedgerPage;
import xinzhi.app.casework.LedgerRow;
import xinzhi.app.casework.LedgerRow.Cell;
import xinzhi.app.casework.MissingFactsPage;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Tone;

/// Ledger and item pages, rich, empty and with awkward values.
final class LedgerSamples {
    static final List<String> BOARDS = List.of("江北新区", "玄武区", "秦淮区", "建邺区", "鼓楼区", "浦口区", "栖霞区", "雨花台区", "江宁区", "六合区",
            "溧水区", "高淳区");
    private static final List<String> NAMES = List.of("南京金陵建设工程有限公司", "江苏宁溧食品贸易有限公司", "南京栖霞山新材料科技股份有限公司",
            "南京秦淮餐饮管理有限公司",
            "南京大厂化工有限公司", "江苏中天钢结构（集团）有限公司南京分公司", "南京雨花软件谷信息技术有限公司", "南京市六合区盛达运输有限公司", "南京高淳陶瓷有限公司", "南京江宁汽车零部件制造有限公司");
    private static final List<String> CODES = List.of("91320104MA2DEM017T", "91320115000000019R", "91320118MA1NJXY934",
            "91320111MA1NJ002XC", "91320113MA1NJ0070L");
    private static final List<Badge> STAGES = List.of(new Badge("已下发", Tone.PLAIN), new Badge("已分发", Tone.INFO),
            new Badge("已摸底", Tone.INFO), new Badge("意见已确认", Tone.INFO), new Badge("退出中", Tone.GOOD),
            new Badge("帮扶中", Tone.WARN), new Badge("约束中", Tone.BAD));

    private LedgerSamples() {}

    static List<Page> pages() {
        return List.of(ledger("ledger", "建设", rich()), ledger("ledger-empty", "", bare(State.EMPTY_LEDGER, List.of())),
                ledger("ledger-no-hit", "不存在的企业",
                        bare(State.NO_HIT, List.of(new Chip("名称", "不存在的企业", "q"), new Chip("板块", "玄武区", "board")))),
                ledger("ledger-awkward", "", awkward()), ledger("ledger-every-column", "", everyColumn()),
                Page.of("ledger-rows", "casework/ledgerRows", rich()),
                Page.of("ledger-facets", "casework/ledgerFacets", facets()), item("item", item()),
                item("item-bare", bareItem()),
                Page.of("absences", "casework/absences", absences()), item("item-person", personsItem(null, List.of())),
                item("item-person-refused", personsItem("请填写查看事由，至少四个字，如“核对决定书送达对象”。", List.of())),
                item("item-person-shown",
                        personsItem(null, List.of(new Fact("姓名", "张小三"), new Fact("证件号码", "110101199003071234")))),
                Page.of("missing", "casework/missing", missing()),
                Page.of("missing-none", "casework/missing",
                        new MissingFactsPage(shell("要素待补"), "要素待补", "没有要素待补的事项。", List.of(), List.of())),
                Page.of("exports", "casework/exports", ExportSamples.rich()),
                Page.of("exports-empty", "casework/exports", ExportSamples.none()),
                Page.of("subject", "casework/subject", SubjectSamples.rich()),
                Page.of("subject-awkward", "casework/subject", SubjectSamples.awkward()));
    }

    private static MissingFactsPage missing() {
        var source = new MissingFactsPage.Source("失信被执行人信息 · 江苏省公共信用信息中心", "judgment-debtor", 7, "record");
        return new MissingFactsPage(shell("要素待补"), "要素待补",
                "共 1,310 条。来文只有名称、代码等少数几项的，先入台账；补上之前不作措施、公示和退出认定的依据。",
                List.of(new MissingFactsPage.Row("失信被执行人信息", "judgment-debtor", "江苏省公共信用信息中心", "江北新区", "7", "1,204",
                        List.of("执行案号 1,204 条", "执行法院 986 条"), source),
                        new MissingFactsPage.Row("行政处罚信息", "administrative-punishment", "江苏省公共信用信息中心", "未定", "none",
                                "106", List.of("行政处罚决定书文号 106 条", "违法行为类型 106 条", "违法事实 106 条", "处罚依据 106 条",
                                        "处罚内容 106 条", "处罚决定日期 98 条"),
                                null)),
                List.of(source));
    }

    private static AbsencesPage absences() {
        var at = "/deliveries/8/absences";
        var pair = new AbsencesPage.Pair(at + "/11/renumbered", 31, "/items/31", "（2026）苏0102执恢7号",
                "同一主体、同一法院，执行案转为恢复执行");
        return new AbsencesPage(shell("本次未见"), "本次未见：第 8 批次", "/deliveries/8", at, "共 2 条，未认定的在前",
                List.of(new AbsencesPage.Row(11, "/items/11", NAMES.get(0), "（2025）苏0102执11号", "南京市玄武区人民法院",
                        "2026-11-16", new Badge("原因不明", Tone.WARN), null, null, true, List.of(pair)),
                        new AbsencesPage.Row(12, "/items/12", NAMES.get(5), null, null, "2026-11-16",
                                new Badge("报送差错", Tone.INFO), "陈静 于 2026-11-22 10:20：法院电话核实，下周补报", at + "/12/undo",
                                false,
                                List.of())),
                List.of(new Choice("moved-out", "移出报送范围", true), new Choice("sender-error", "报送差错", false)), "法院电话核实",
                new AbsencesPage.Preview("将把 1 条的“本次未见”认定为“移出报送范围”。条目不核销、不移出，只记下原因；可以逐条撤销。", List.of(11L),
                        "moved-out", "法院电话核实"),
                List.of(new AbsencesPage.ContinuedRow("/items/9", NAMES.get(1), "（2024）苏0102执90号", "（2026）苏0102执恢2号",
                        "陈静 于 2026-11-22 10:31：执行局确认", at + "/9/undo")),
                List.of(new AbsencesPage.CameBackRow("/items/40", NAMES.get(2), "（2024）苏0102执61号", "/items/8",
                        "（2025）苏0102执恢3号", "陈静 于 2026-09-12 15:08：法院电话核实", at + "/8/undo")));
    }

    private static Page item(String name, ItemPage page) {
        return Page.of(name, "casework/item", Map.of("page", page, "history",
                new HistoryForm("/items/1/history", List.of(new Choice("audit", "审计", false))), "subject",
                "/subjects/1"));
    }

    private static Page ledger(String name, String search, LedgerFragment fragment) {
        return Page.of(name, "casework/ledger", new LedgerPage(shell("治理台账"), search, fragment));
    }

    private static LedgerFragment rich() {
        return fragment(State.ROWS, USUAL, rows(50, USUAL),
                List.of(new Chip("名称", "建设", "q"), new Chip("板块", "江北新区", "board"),
                        new Chip("公示截止", "2026-01-01 至 2026-12-31", "publicity")),
                "共 12,345 条", null, null, new Paging("本页 50 条", "first", "prev:9c1", "next:a07"));
    }

    private static LedgerFragment everyColumn() {
        var all = List.of(LedgerColumn.values());
        return fragment(State.ROWS, all, rows(20, all), List.of(), "共 20 条", "截至 2026年11月18日 24 时", null,
                new Paging("本页 20 条", null, null, null));
    }

    private static LedgerFragment bare(State state, List<Chip> chips) {
        return fragment(state, USUAL, List.of(), chips, "共 0 条", null, null, new Paging("", null, null, null));
    }

    private static LedgerFragment awkward() {
        var row = new LedgerRow("/items/1", "/subjects/1",
                "<script>alert(1)</script>&\"'江苏省某某某某国际经济技术合作与新能源汽车零部件智能制造产业发展（集团）股份有限公司南京江北新区第一分公司", null,
                List.of(pair(LedgerColumn.LIST, "拖欠农民工工资失信联合惩戒对象名单", null),
                        pair(LedgerColumn.DOCUMENT, null, "国家税务总局南京市税务局第三稽查局（原南京市国家税务局稽查局）"),
                        new Cell(LedgerColumn.BOARD, "未定", null, "未能匹配任何板块规则", List.of()),
                        text(LedgerColumn.DECIDED, null), text(LedgerColumn.PUBLICITY_END, null),
                        text(LedgerColumn.AMOUNT, null),
                        badges(LedgerColumn.STAGE, List.of(new Badge("已下发", Tone.PLAIN))), badges(LedgerColumn.FLAGS,
                                List.of(new Badge("外地认定", Tone.WARN), new Badge("要素待补", Tone.WARN)))));
        return fragment(State.ROWS, USUAL, List.of(row), List.of(), "共 1 条", "截至 2026年11月18日 24 时",
                "最多保存 20 个视图，请先删掉不用的。", new Paging("本页 1 条", null, null, null));
    }

    private static final List<LedgerColumn> USUAL = List.of(LedgerColumn.NAME, LedgerColumn.LIST,
            LedgerColumn.DOCUMENT, LedgerColumn.BOARD, LedgerColumn.DECIDED, LedgerColumn.PUBLICITY_END,
            LedgerColumn.AMOUNT, LedgerColumn.STAGE, LedgerColumn.FLAGS);

    private static Cell text(LedgerColumn column, @Nullable String text) {
        return new Cell(column, text, null, null, List.of());
    }

    private static Cell pair(LedgerColumn column, @Nullable String text, @Nullable String second) {
        return new Cell(column, text, second, null, List.of());
    }

    private static Cell badges(LedgerColumn column, List<Badge> badges) {
        return new Cell(column, null, null, null, badges);
    }

    private static LedgerFragment fragment(State state, List<LedgerColumn> columns, List<LedgerRow> rows,
            List<Chip> chips, String result, @Nullable String asOf, @Nullable String notice, Paging paging) {
        var found = state == State.ROWS;
        return new LedgerFragment(filters(), chips, result, asOf, notice, state,
                columns.stream().map(LedgerSamples::heading).toList(), rows, new Sort("decided,desc", "decided", true),
                paging, menu(columns), found ? "导出当前条件下的 12,345 条" : null, "/deliveries", found);
    }

    private static Heading heading(LedgerColumn column) {
        return switch (column) {
            case NAME -> new Heading(column, "企业名称", "统一社会信用代码", null);
            case LIST -> new Heading(column, "名单", "类别", null);
            case DOCUMENT -> new Heading(column, "文号", "认定机关", null);
            case DECIDED -> new Heading(column, "决定日期", null, "decided");
            case PUBLICITY_END -> new Heading(column, "公示截止", null, "publicityEnd");
            case BOARD -> new Heading(column, "板块", null, null);
            case STREET -> new Heading(column, "街道", null, null);
            case DEPARTMENT -> new Heading(column, "主管部门", null, null);
            case REGISTER -> new Heading(column, "登记状态", null, null);
            case PUBLISHED -> new Heading(column, "公示开始", null, null);
            case AMOUNT -> new Heading(column, "金额/万元", null, null);
            case STAGE -> new Heading(column, "状态", null, null);
            case ABSENT -> new Heading(column, "未见自", null, null);
            case MISSING -> new Heading(column, "缺少的要素", null, null);
            case OPENED -> new Heading(column, "列入台账", null, null);
            case FLAGS -> new Heading(column, "标记", null, null);
        };
    }

    private static Menu menu(List<LedgerColumn> columns) {
        return new Menu(Stream.of(LedgerColumn.values()).map(column -> {
            boolean shown = columns.contains(column);
            return new ColumnChoice(column.code(), heading(column).label(), shown, column == LedgerColumn.NAME, shown,
                    shown);
        }).toList(), List.of(new View(1, "江北在列未办结", true), new View(2, "本季度公示到期", false)));
    }

    private static List<LedgerRow> rows(int count, List<LedgerColumn> columns) {
        var rows = new ArrayList<LedgerRow>();
        for (int i = 0; i < count; i++) {
            int n = i;
            rows.add(new LedgerRow("/items/" + i, "/subjects/" + i, NAMES.get(i % NAMES.size()),
                    CODES.get(i % CODES.size()), columns.stream().skip(1).map(column -> cell(column, n)).toList()));
        }
        return rows;
    }

    private static Cell cell(LedgerColumn column, int i) {
        var court = i % 3 == 2;
        return switch (column) {
            case NAME -> text(column, NAMES.get(i % NAMES.size()));
            case LIST -> pair(column, court ? "失信被执行人" : "行政处罚",
                    court ? "全部未履行" : i % 2 == 0 ? "罚款" : "罚款；没收违法所得");
            case DOCUMENT ->
                pair(column, court ? "（2025）苏0104执" + (1200 + i) + "号" : "宁应急罚〔2026〕" + (12 + i) + "号",
                        court ? "南京市秦淮区人民法院" : i % 4 == 0 ? "南京市江北新区管理委员会应急管理局" : "南京市市场监督管理局");
            case BOARD -> new Cell(column, BOARDS.get(i % BOARDS.size()), null,
                    i % 9 == 4 ? "仅按地址关键词判断：大厂" : null, List.of());
            case STREET -> text(column, i % 2 == 0 ? "大厂街道" : null);
            case DEPARTMENT -> text(column, "市应急管理局");
            case REGISTER -> text(column, "存续");
            case DECIDED -> text(column, "2026-%02d-%02d".formatted(1 + i % 9, 1 + i % 28));
            case PUBLISHED, ABSENT, OPENED -> text(column, "2026-11-02");
            case MISSING -> text(column, i % 7 == 2 ? "执行案号、执行法院" : null);
            case PUBLICITY_END -> text(column, court ? null : "2027-0%d-15".formatted(1 + i % 9));
            case AMOUNT -> text(column, court ? null : i % 5 == 0 ? "1,250.00" : "%d.50".formatted(2 + i));
            case STAGE -> badges(column, List.of(STAGES.get(i % STAGES.size())));
            case FLAGS -> badges(column, i % 8 == 3
                    ? List.of(new Badge("外地认定", Tone.WARN))
                    : i % 11 == 5 ? List.of(new Badge("吊销", Tone.BAD)) : List.of());
        };
    }

    private static LedgerFilters filters() {
        return new LedgerFilters(
                List.of(new Select("board", "板块", false, choices("全部板块", BOARDS)),
                        new Select("body", "认定部门", true, choices("全部部门", List.of("市应急管理局", "市市场监督管理局", "市中级人民法院"))),
                        new Select("list", "名单", true, choices("全部名单", List.of("行政处罚", "失信被执行人"))),
                        new Select("category", "类别", false, choices("全部类别", List.of("罚款", "没收违法所得"))),
                        new Select("stage", "状态", false,
                                choices("全部阶段", STAGES.stream().map(Badge::text).toList()))),
                List.of(new Select("street", "街道", true, choices("全部街道", List.of("大厂街道"))),
                        new Select("register", "登记状态", false, choices("全部登记状态", List.of("存续", "注销"))),
                        new Select("flag", "标记", false, choices("全部", List.of("名单未见")))),
                List.of(new Days("decided", "决定日期", "", ""),
                        new Days("publicity", "公示截止", "2026-01-01", "2026-12-31")),
                List.of(new Days("published", "公示开始", "", "")), "", "2026-11-19", true, null);
    }

    private static List<Choice> choices(String all, List<String> labels) {
        return Stream.concat(Stream.of(new Choice("", all, false)),
                labels.stream().map(label -> new Choice(label, label, label.equals("江北新区")))).toList();
    }

    private static LedgerFacets facets() {
        var boards = new ArrayList<LedgerFacets.Count>();
        for (int i = 0; i < BOARDS.size(); i++) {
            boards.add(
                    new LedgerFacets.Count(BOARDS.get(i), "%,d".formatted(1890 - 137 * i), i == 0 ? "drop" : "choose",
                            i == 0 ? "board" : "board:" + i, i == 0));
        }
        return new LedgerFacets(List.of(new LedgerFacets.Group("板块", boards, null),
                new LedgerFacets.Group("名单",
                        List.of(count("行政处罚", "8,230", "list:1"), count("失信被执行人", "4,115", "list:2")), null),
                new LedgerFacets.Group("阶段",
                        STAGES.stream().map(stage -> count(stage.text(), "1,763", "stage:" + stage.text())).toList(),
                        null),
                new LedgerFacets.Group("认定部门",
                        List.of(count("市市场监督管理局", "4,021", "body:1"), count("市应急管理局", "2,877", "body:2"),
                                count("江北新区管委会应急管理局", "1,604", "body:3"), count("秦淮区人民法院", "977", "body:4")),
                        "另有 46 个，请用上方筛选")));
    }

    private static LedgerFacets.Count count(String label, String count, String value) {
        return new LedgerFacets.Count(label, count, "choose", value, false);
    }

    private static ItemPage item() {
        var facts = List.of(new Fact("行政相对人名称", "南京大厂化工有限公司"), new Fact("行政相对人类别", "法人及非法人组织"),
                new Fact("统一社会信用代码", CODES.get(0)), new Fact("工商注册号", null), new Fact("组织机构代码", "MA2DEM01-7"),
                new Fact("决定书文号", "宁新区管应急罚〔2026〕12号"), new Fact("违法行为类型", "违反危险化学品安全管理规定", true),
                new Fact("违法事实",
                        "2026年2月11日，执法人员现场检查发现，该单位未按照国家标准对危险化学品储存设施设置明显的安全警示标志，可燃气体检测报警器中有3处未正常投入使用，且未对2名新上岗作业人员进行三级安全教育培训。以上事实有现场检查记录、询问笔录、现场照片等证据证实。",
                        true),
                new Fact("处罚依据", "《中华人民共和国安全生产法》第九十九条第（一）项、第（二）项", true), new Fact("处罚类别", "罚款"),
                new Fact("罚款金额（万元）", "4.90"), new Fact("没收金额（万元）", null), new Fact("处罚决定日期", "2026-03-02"),
                new Fact("处罚有效期", null), new Fact("公示截止期", "2027-03-02"), new Fact("处罚机关", "南京市江北新区管理委员会应急管理局"),
                new Fact("数据来源单位", "南京市江北新区管理委员会应急管理局"), new Fact("备注", null));
        var enterprise = new ItemPage.Enterprise(List.of(new Fact("企业名称", "南京大厂化工有限公司"),
                new Fact("曾用名", "南京大厂化工厂"), new Fact("登记状态", "存续（在营、开业、在册）"), new Fact("企业类型", "有限责任公司（自然人投资或控股）"),
                new Fact("登记机关", "南京市江北新区管理委员会行政审批局"), new Fact("住所", "南京市江北新区大厂街道葛关路 625 号"),
                new Fact("成立日期", "2003-05-19"),
                new Fact("属地监管", "大厂街道")), "企业登记库 · 截至 2026-11-15");
        var others = List.of(
                new ItemPage.OtherRow("/items/2", "失信被执行人", "（2025）苏0116执1204号", "南京市六合区人民法院", "2025-08-14", null,
                        new Badge("在列", Tone.WARN), new Badge("已分发", Tone.INFO)),
                new ItemPage.OtherRow("/items/3", "行政处罚", "宁环罚〔2024〕88号", "南京市生态环境局", "2024-06-20", "2025-06-20",
                        new Badge("本次未见", Tone.PLAIN), new Badge("已办结", Tone.GOOD)));
        var events = List.of(
                new ItemPage.EventRow("2026-11-20 09:12", "市信用中心 · 名单比对", "源名单更新了公示截止期", "2026-09-02", "2027-03-02"),
                new ItemPage.EventRow("2026-11-16 08:30", "市信用中心 · 规则 B-2", "按登记机关确定责任板块", null, "江北新区"),
                new ItemPage.EventRow("2026-11-16 08:30", "市信用中心 · 名单比对", "由名单立项，进入台账", null, "已分发"));
        return new ItemPage(shell("南京大厂化工有限公司"), "南京大厂化工有限公司", CODES.get(0), "行政处罚", "南京市江北新区管理委员会应急管理局",
                new ItemPage.Board("江北新区", "按登记机关", "南京市江北新区管理委员会行政审批局", false), new Badge("存续", Tone.GOOD),
                STAGES.get(1), List.of(new Badge("多名单", Tone.WARN, "同一主体另有 2 条事项")),
                new ItemPage.State(new Badge("在列", Tone.WARN), "2026-03-09", "双公示行政处罚全量名单，截至 2026-11-15",
                        "名单仍载明，公示至 2027-03-02"),
                new ItemPage.State(STAGES.get(1), "2026-11-16", "市信用中心", "已交江北新区，等待摸底"), facts,
                "双公示行政处罚 · 第 1,204 行 · 截至 2026-11-15", enterprise, null,
                new ItemPage.Personal("/items/1/personal", "", null, List.of()), others, events);
    }

    private static ItemPage bareItem() {
        return new ItemPage(shell("未载明"), "<b>某某商贸</b>有限公司", null, "失信被执行人", null,
                new ItemPage.Board("未定", "无规则可用", "登记库中没有这户企业，名单也未载地址", true), null, STAGES.get(0),
                List.of(new Badge("要素待补", Tone.WARN)),
                new ItemPage.State(new Badge("在列", Tone.WARN), null, null, "名单载明"),
                new ItemPage.State(STAGES.get(0), "2026-11-16", null, "等待确定板块"),
                List.of(new Fact("姓名/名称", "某某商贸有限公司"), new Fact("执行案号", null)), "失信被执行人 · 第 3 行 · 截至 2026-11-15", null,
                null, null,
                List.of(), List.of(new ItemPage.EventRow("2026-11-16 08:30", "市信用中心", "由名单立项，进入台账", null, null)));
    }

    private static ItemPage personsItem(@Nullable String refusal, List<Fact> shown) {
        return new ItemPage(shell("张**"), "张**", "110101********1234", "失信被执行人", "南京市秦淮区人民法院",
                new ItemPage.Board("秦淮区", "按证件号码前六位", "320104", true), null, STAGES.get(1),
                List.of(new Badge("自然人", Tone.PLAIN)),
                new ItemPage.State(new Badge("在列", Tone.WARN), "2026-03-09", "南京市秦淮区人民法院", "名单仍载明"),
                new ItemPage.State(STAGES.get(1), "2026-11-16", null, "等待摸底"),
                List.of(new Fact("被执行人姓名/名称", "张**"), new Fact("执行案号", "（2025）苏0104执1204号"),
                        new Fact("被执行人的履行情况", "已加密保存")),
                "第 12 批次", null,
                new ItemPage.Person(List.of(new Fact("姓名", "张**"), new Fact("证件号码", "110101********1234"))),
                new ItemPage.Personal("/items/1/personal", refusal == null ? "" : "看看", refusal, shown), List.of(),
                List.of(new ItemPage.EventRow("2026-11-18 10:05", "王经办", "查看个人信息，事由：核对决定书送达对象（姓名、证件号码）", null,
                        null)));
    }
}
