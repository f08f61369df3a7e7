package xinzhi.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import xinzhi.app.platform.Confidence;
import xinzhi.app.platform.yaml.DataMistake;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.SubjectKind;

/// The shipped files with amendments laid over them, day by day.
class CatalogueStatesTest {
    private static final String DEBTORS = "judgment-debtor";
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final RecordId.OfList LIST = new RecordId.OfList(DEBTORS);
    private static final RecordId TAX = new RecordId.OfSender(DEBTORS, "city-tax", Grain.RECORD);
    private static final CatalogueFiles SHIPPED = CatalogueFiles.onClassPath("catalogue/national",
            "catalogue/nanjing");

    private static Amendment approved(long version, LocalDate from, RecordId record, Change... changes) {
        var act = new Amendment.Act(1, "甲", OffsetDateTime.parse("2026-03-01T09:00:00+08:00"));
        return new Amendment(version, record, List.of(changes), "试", "试", from, act,
                new AmendmentState.Approved(act, "", from, version));
    }

    private static CatalogueStates states(Amendment... approved) {
        return new CatalogueStates(SHIPPED, approved.length, List.of(approved));
    }

    private static ListKind debtors(CatalogueStates states, LocalDate day) { return kind(LIST, states, day); }

    private static ListKind kind(RecordId.OfList list, CatalogueStates states, LocalDate day) {
        return states.on(day).kinds().get(list.kind());
    }

    private static Field field(ListKind kind, String code) {
        return kind.format().fields().get(kind.format().position(code));
    }

    @Test
    void holdsFromItsDayOnAndNotBefore() {
        var states = states(approved(1, TUESDAY, LIST, new Change("cadence", List.of("weekly"), List.of("daily"))));

        assertThat(debtors(states, MONDAY).cadence()).isEqualTo(Cadence.WEEKLY);
        assertThat(debtors(states, TUESDAY).cadence()).isEqualTo(Cadence.DAILY);
        assertThat(debtors(states, TUESDAY.plusYears(1)).cadence()).isEqualTo(Cadence.DAILY);
    }

    @Test
    void laysTheLaterDayUponTheEarlierWhicheverWasApprovedFirst() {
        var states = states(
                approved(1, TUESDAY, LIST, new Change("name", List.of("失信被执行人"), List.of("周二的名称"))),
                approved(2, MONDAY, LIST, new Change("name", List.of("失信被执行人"), List.of("周一的名称"))));

        assertThat(debtors(states, MONDAY).format().name()).isEqualTo("周一的名称");
        assertThat(debtors(states, TUESDAY).format().name()).isEqualTo("周二的名称");
    }

    @Test
    void addsAndTakesAwayHeadingsWithoutTouchingTheOthers() {
        var states = states(approved(1, MONDAY, LIST,
                new Change("fields.courtName.aliases", List.of("法院名称"), List.of("执行机构"))));

        assertThat(field(debtors(states, MONDAY), "courtName").aliases()).containsExactly("执行法院名称", "认定部门", "认定（决定）部门",
                "执行机构");
    }

    @Test
    void changesABasisWithItsConfidenceAndItsSourceTogether() {
        var tax = new RecordId.OfList("tax-violation");
        var states = states(approved(1, MONDAY, tax,
                new Change("listBasis.confidence", List.of("recalled"), List.of("verified")),
                new Change("listBasis.source", List.of(), List.of("王某核对原文"))));

        assertThat(kind(tax, states, MONDAY).listBasis().confidence()).isEqualTo(Confidence.VERIFIED);
        assertThat(kind(tax, states, MONDAY).listBasis().source()).isEqualTo("王某核对原文");
        assertThat(kind(tax, states, MONDAY.minusDays(1)).listBasis().source()).isNull();
    }

    @Test
    void givesAListAGuardLimitOfItsOwnAndTakesItBack() {
        var states = states(approved(1, MONDAY, LIST, new Change("guards.absent", List.of(), List.of("25"))),
                approved(2, TUESDAY, LIST, new Change("guards.absent", List.of("25"), List.of())));

        assertThat(absentLimit(debtors(states, MONDAY.minusDays(1)))).isEqualTo(10);
        assertThat(absentLimit(debtors(states, MONDAY))).isEqualTo(25);
        assertThat(absentLimit(debtors(states, TUESDAY))).isEqualTo(10);
    }

    private static int absentLimit(ListKind kind) { return kind.guards().find(Guard.ABSENT).orElseThrow().number(); }

    @Test
    void leavesOutAGuardLimitThatIsNoPercentage() {
        var states = states(approved(1, MONDAY, LIST, new Change("guards.absent", List.of(), List.of("很多"))));

        assertThat(states.on(MONDAY).leftOut()).containsOnlyKeys(1L);
        assertThat(absentLimit(debtors(states, MONDAY))).isEqualTo(10);
    }

    @Test
    void takesASenderInAndLetsItGo() {
        var states = states(
                approved(1, MONDAY, TAX, new Change("delivers", List.of("false"), List.of("true")),
                        new Change("area", List.of(), List.of("320100")),
                        new Change("subjectKinds", List.of(), List.of("enterprise"))),
                approved(2, TUESDAY, TAX, new Change("delivers", List.of("true"), List.of("false"))));

        assertThat(debtors(states, MONDAY).findScope("city-tax", Grain.RECORD)).hasValueSatisfying(
                scope -> assertThat(scope.subjectKinds()).containsExactly(SubjectKind.ENTERPRISE));
        assertThat(debtors(states, TUESDAY).findScope("city-tax", Grain.RECORD)).isEmpty();
        assertThat(debtors(states, TUESDAY).findScope("city-court", Grain.RECORD)).isPresent();
    }

    @Test
    void changesWhatASenderCovers() {
        var court = new RecordId.OfSender(DEBTORS, "city-court", Grain.RECORD);
        var states = states(approved(1, MONDAY, court, new Change("area", List.of("320100"), List.of("320000")),
                new Change("subjectKinds", List.of("person"), List.of())));

        assertThat(debtors(states, MONDAY).findScope("city-court", Grain.RECORD)).hasValueSatisfying(scope -> {
            assertThat(scope.area()).isEqualTo("320000");
            assertThat(scope.subjectKinds()).containsExactlyInAnyOrder(SubjectKind.ENTERPRISE,
                    SubjectKind.INDIVIDUAL_BUSINESS);
        });
    }

    @Test
    void leavesOutAndNamesAnAmendmentThatALaterReleaseContradicts() {
        var states = states(
                approved(1, MONDAY, LIST, new Change("fields.courtName.aliases", List.of(), List.of("案号"))),
                approved(2, MONDAY, LIST, new Change("cadence", List.of("weekly"), List.of("daily"))));

        assertThat(debtors(states, MONDAY).cadence()).isEqualTo(Cadence.DAILY);
        assertThat(states.on(MONDAY).leftOut()).containsOnlyKeys(1L);
        assertThat(states.on(MONDAY).leftOut().get(1L)).extracting(DataMistake::problem)
                .containsExactly("表头“案号”已归数据项“caseCode”所有");
    }

    @Test
    void namesTheStateEveryKindWasTakenFrom() {
        var states = states(approved(1, TUESDAY, LIST, new Change("cadence", List.of("weekly"), List.of("daily"))));

        assertThat(debtors(states, MONDAY).edition()).isEqualTo("0");
        assertThat(debtors(states, TUESDAY.plusDays(9)).edition()).isEqualTo("2026-03-03/1");
    }
}
