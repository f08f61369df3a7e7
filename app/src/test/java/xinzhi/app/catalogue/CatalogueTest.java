package xinzhi.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import xinzhi.app.platform.Confidence;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.Role;
import xinzhi.lists.format.SubjectKind;

/// The lists shipped with the program.
class CatalogueTest {
    private final ListKinds catalogue = Catalogue.read("catalogue/national", "catalogue/nanjing").get();

    @Test
    void knowsEveryListOfTheCityInTheOrderOfTheFiles() {
        assertThat(catalogue.list()).extracting(ListKind::id).containsExactly("administrative-punishment",
                "credit-commitment", "enterprise-register", "judgment-debtor", "operating-abnormality",
                "overloaded-transport", "procurement-violation", "safety-violation", "serious-market-violation",
                "statistics-violation", "tax-violation", "wage-arrears");
    }

    @Test
    void opensItemsForPenaltiesAndSeriousEntitiesOnly() {
        assertThat(catalogue.list()).allSatisfy(kind -> assertThat(kind.target()).as(kind.id())
                .isEqualTo(switch (kind.category()) {
                    case SERIOUS, PENALISED -> Target.LISTING;
                    case SIGNAL, COMMITMENT -> Target.NOTE;
                    case REGISTER -> Target.REGISTER;
                }));
        assertThat(catalogue.get("operating-abnormality").category()).isEqualTo(ListCategory.SIGNAL);
    }

    @Test
    void showsPersonsOfNoNewListToAnybody() {
        assertThat(catalogue.list()).filteredOn(kind -> !kind.id().equals("enterprise-register")).allSatisfy(
                kind -> assertThat(kind.persons()).as(kind.id()).isEqualTo(PersonPolicy.COUNTED));
        assertThat(catalogue.list().stream().flatMap(kind -> kind.format().fields().stream()))
                .filteredOn(field -> field.name().contains("证件号码") || field.name().contains("身份证号"))
                .filteredOn(field -> field.role() != Role.SUBJECT_CODE).isNotEmpty()
                .allSatisfy(field -> assertThat(field.personal()).as(field.code()).isTrue());
    }

    @Test
    void receivesEveryListFromTheCityAndFromTheProvinceAlike() {
        assertThat(catalogue.list()).filteredOn(kind -> kind.target() != Target.REGISTER)
                .allSatisfy(kind -> assertThat(kind.senders()).as(kind.id())
                        .filteredOn(scope -> scope.grain() == Grain.RECORD).extracting(SenderScope::sender)
                        .contains("city-credit-centre", "province-credit-centre"));
    }

    @Test
    void marksWhatAListRestsOnAsDoubtfulWhereOnlyARuleIsKnown() {
        assertThat(catalogue.list()).filteredOn(kind -> kind.listBasis().level() == BasisLevel.DEPARTMENTAL_RULE)
                .isNotEmpty().allSatisfy(
                        kind -> assertThat(kind.listBasis().confidence()).isEqualTo(Confidence.RECALLED));
    }

    @Test
    void laysOutPunishmentsInTheThirtyOfficialColumns() {
        assertThat(catalogue.get("administrative-punishment").format().fields()).extracting(Field::code)
                .containsExactly("CF_XDR_MC", "CF_XDR_LB", "CF_XDR_SHXYM", "CF_XDR_GSZC", "CF_XDR_ZZJG", "CF_XDR_SWDJ",
                        "CF_XDR_SYDW", "CF_XDR_SHZZ", "CF_FRDB", "CF_FR_ZJLX", "CF_FR_ZJHM", "CF_XDR_ZJLX",
                        "CF_XDR_ZJHM", "CF_WSH", "CF_WFXW", "CF_SY", "CF_YJ", "CF_CFLB", "CF_NR", "CF_NR_FK",
                        "CF_NR_WFFF", "CF_NR_ZKDX", "CF_JDRQ", "CF_YXQ", "CF_GSJZQ", "CF_CFJG", "CF_CFJGDM", "CF_SJLY",
                        "CF_SJLYDM", "BZ");
    }

    @Test
    void namesARowByItsSubjectAndItsDocumentNeverByTheDocumentAlone() {
        assertThat(catalogue.get("administrative-punishment").format().key()).containsExactly("CF_XDR_SHXYM", "CF_WSH");
        assertThat(catalogue.get("judgment-debtor").format().key()).containsExactly("cardNum", "caseCode");
        assertThat(catalogue.get("enterprise-register").format().key()).containsExactly("UniSCID");
    }

    @Test
    void flagsTheNumbersOfPersonsInThePunishments() {
        assertThat(catalogue.get("administrative-punishment").format().fields()).filteredOn(Field::personal)
                .extracting(Field::code).containsExactly("CF_FR_ZJHM", "CF_XDR_ZJLX", "CF_XDR_ZJHM");
    }

    @Test
    void takesTheDayOfPublicationOfADebtorForNoDecision() {
        var format = catalogue.get("judgment-debtor").format();

        assertThat(format.position(Role.PUBLICITY_DATE)).hasValue(format.position("publishDate"));
        assertThat(format.position(Role.DECISION_DATE)).isEmpty();
    }

    @Test
    void countsDebtorsWhoArePersonsAndKnowsThemByThePrintedType() {
        var kind = catalogue.get("judgment-debtor");

        assertThat(kind.persons()).isEqualTo(PersonPolicy.COUNTED);
        assertThat(kind.format().subjectKinds()).containsEntry("0", SubjectKind.PERSON).containsEntry("1",
                SubjectKind.ENTERPRISE);
    }

    @Test
    void showsTheBasisOfEveryListAndHowSureItIs() {
        var kind = catalogue.get("judgment-debtor");

        assertThat(kind.criteriaBasis()).isEqualTo(new LegalBasis("最高人民法院关于公布失信被执行人名单信息的若干规定（法释〔2017〕7号）", "第一条",
                BasisLevel.JUDICIAL_INTERPRETATION, Confidence.VERIFIED, "法律图书馆网站（law-lib.com，编号 554546）所载全文"));
        assertThat(kind.listBasis().confidence()).isEqualTo(Confidence.VERIFIED);
        assertThat(catalogue.get("tax-violation").listBasis().confidence()).isEqualTo(Confidence.RECALLED);
    }

    @Test
    void namesTheSourceOfWhatIsVerifiedSoThatAnybodyCanLookItUp() {
        assertThat(catalogue.list().stream().flatMap(kind -> Stream.of(kind.listBasis(), kind.criteriaBasis()))
                .filter(basis -> basis.confidence() == Confidence.VERIFIED).map(LegalBasis::source)).isNotEmpty()
                .allSatisfy(source -> assertThat(source).containsPattern("\\p{IsHan}{4}")
                        .doesNotMatch("[A-Z][0-9]*(/.*)?"));
    }

    @Test
    void knowsWhatEachSenderCovers() {
        var debtors = catalogue.get("judgment-debtor");

        assertThat(debtors.findScope("city-court", Grain.RECORD)).hasValueSatisfying(
                scope -> assertThat(scope.subjectKinds()).containsExactlyInAnyOrder(SubjectKind.values()));
        assertThat(debtors.findScope("province-credit-centre", Grain.SUBJECT)).isPresent();
        assertThat(debtors.findScope("city-court", Grain.SUBJECT)).isEmpty();
    }
}
