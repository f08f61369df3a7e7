package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.intake.ListRow.debtor;
import static xinzhi.app.intake.ListRow.punishment;
import static xinzhi.app.intake.Office.DEBTORS;
import static xinzhi.app.intake.Office.MONDAY;
import static xinzhi.app.intake.Office.PUNISHMENTS;
import static xinzhi.app.intake.Office.REGISTER;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.Shell;

/// A file dropped without a word is evidence at once, is recognised, and becomes a delivery only by somebody's word.
@ExtendWith(Office.Opened.class)
class RecognitionTest {
    private static final Shell SHELL = new Shell("", "", List.of(), null, null, null, new Shell.Csrf("", "", ""));

    private static long drop(Office office, String name, byte[] bytes) {
        try {
            return ((DroppedFiles.Drop.Waiting) office.get(DroppedFiles.class).receive(office.centre(), name,
                    new ByteArrayInputStream(bytes))).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecognitionPage page(Office office, long id) {
        return office.get(RecognitionView.class).page(SHELL, office.centre(),
                office.get(DroppedFiles.class).get(office.centre(), id), RecognitionView.Typed.NOTHING, null);
    }

    private static RecognitionPage.Form form(RecognitionPage page) { return Objects.requireNonNull(page.form()); }

    private static String refused(Office office, String name, byte[] bytes) {
        var page = page(office, drop(office, name, bytes));
        assertThat(page.form()).isNull();
        assertThat(page.giveUpUrl()).isNotNull();
        var refusal = Objects.requireNonNull(page.refusal());
        assertThat(refusal.remedy()).isNotEmpty();
        return refusal.what();
    }

    private static String chosen(RecognitionPage page) {
        return form(page).senders().stream().filter(Choice::selected).map(Choice::value).findFirst().orElse("none");
    }

    private static byte[] debtors(Office office) {
        return ListText.of(office.format(DEBTORS), debtor(1, 1), debtor(2, 2)).csv();
    }

    private static Intake.Order debtorsOfMonday() {
        return new Intake.Order(DEBTORS, Office.senderOf(DEBTORS), true, MONDAY, "名单.csv");
    }

    @Test
    void aDroppedFileWaitsAndBecomesADeliveryOnceSomebodySaysWhatItIs(Office office) {
        var id = drop(office, "名单.csv", debtors(office));

        assertThat(office.count("intake.delivery")).isZero();
        assertThat(office.count("platform.evidence")).isEqualTo(1);
        assertThat(office.get(DroppedFiles.class).waiting(office.centre())).extracting(DroppedFile::id)
                .containsExactly(id);

        var receipt = office.intake().confirm(office.centre(), id, debtorsOfMonday());

        var delivery = office.settled(((Intake.Receipt.Received) receipt).delivery());
        assertThat(delivery.state()).isEqualTo(DeliveryState.PREVIEWED);
        assertThat(delivery.counts().accepted()).isEqualTo(2);
        assertThat(office.get(DroppedFiles.class).waiting(office.centre())).isEmpty();
        assertThat(page(office, id).deliveryUrl()).isEqualTo("/deliveries/" + delivery.id());
        assertThat(office.texts("select kind from platform.event order by id")).startsWith("file-dropped",
                "delivery-received");
    }

    @Test
    void theSameFileDroppedTwiceWaitsOnce(Office office) {
        assertThat(drop(office, "a.csv", debtors(office))).isEqualTo(drop(office, "b.csv", debtors(office)));
        assertThat(office.count("intake.dropped")).isEqualTo(1);
    }

    @Test
    void whatIsGivenUpIsNoDeliveryAnyMoreAndStaysEvidence(Office office) {
        var id = drop(office, "名单.csv", debtors(office));

        assertThat(office.get(DroppedFiles.class).giveUp(office.centre(), id)).isEqualTo(new Intake.Act.Done());

        assertThat(office.intake().confirm(office.centre(), id, debtorsOfMonday()))
                .isEqualTo(new Intake.Receipt.Refused(Intake.Reason.NOT_WAITING));
        assertThat(office.get(DroppedFiles.class).giveUp(office.centre(), id))
                .isEqualTo(new Intake.Act.Refused(Intake.Reason.NOT_WAITING));
        assertThat(office.count("platform.evidence where erased_at is null")).isEqualTo(1);
        assertThat(office.count("intake.delivery")).isZero();
        assertThat(drop(office, "again.csv", debtors(office))).isNotEqualTo(id);
    }

    @Test
    void ofTwoWhoConfirmAtOnceOnlyOneIsHeard(Office office) throws Exception {
        var id = drop(office, "名单.csv", debtors(office));
        Callable<Intake.Receipt> one = () -> office.intake().confirm(office.centre(), id, debtorsOfMonday());
        Callable<Intake.Receipt> other = () -> office.intake().confirm(office.centre(), id,
                new Intake.Order(DEBTORS, "city-credit-centre", true, MONDAY, "名单.csv"));
        List<Intake.Receipt> receipts;
        try (var both = Executors.newFixedThreadPool(2)) {
            receipts = both.invokeAll(List.of(one, other)).stream().map(asked -> {
                try {
                    return asked.get();
                } catch (InterruptedException | ExecutionException e) {
                    throw new AssertionError(e);
                }
            }).toList();
        }

        assertThat(receipts).filteredOn(Intake.Receipt.Received.class::isInstance).hasSize(1);
        assertThat(receipts).contains(new Intake.Receipt.Refused(Intake.Reason.NOT_WAITING));
        assertThat(office.count("intake.delivery")).isEqualTo(1);
        office.settled(office.intake().newest(office.centre(), 1).getFirst().id());
    }

    @Test
    void everyKindOfTheCatalogueIsRecognisedByItsOwnHeadings(Office office) {
        for (var kind : office.get(Catalogue.class).list()) {
            var head = ListText.of(kind.format()).csv();
            var page = page(office, drop(office, "x.csv", (new String(head, StandardCharsets.UTF_8) + "x")
                    .getBytes(StandardCharsets.UTF_8)));

            assertThat(page.form()).as(kind.id()).isNotNull();
            assertThat(form(page).list()).isEqualTo(kind.id());
            assertThat(form(page).mapping()).isNull();
        }
    }

    @Test
    void saysWhoSendsItAndFromWhereTheDayWasReadButChoosesNothingWhereThereIsAChoice(Office office) {
        var register = form(page(office, drop(office, "登记库_全量.csv",
                withTitle("市场主体登记信息（截至2026年3月2日）", ListText.of(office.format(REGISTER), ListRow.firm(1)).csv()))));
        assertThat(register.list()).isEqualTo(REGISTER);
        assertThat(register.senders()).filteredOn(Choice::selected).extracting(Choice::value)
                .containsExactly("city-market-regulation");
        assertThat(register.asOf()).isEqualTo("2026-03-02");
        assertThat(register.asOfHint()).contains("标题行", "截至2026年3月2日");
        assertThat(register.full()).isEqualTo("full");

        var page = page(office, drop(office, "处罚20260302.csv",
                ListText.of(office.format(PUNISHMENTS), punishment(1, 1)).csv()));
        assertThat(chosen(page)).isEmpty();
        assertThat(form(page).asOf()).isEqualTo("2026-03-02");
        assertThat(form(page).asOfHint()).contains("文件名");
        assertThat(form(page).full()).isEmpty();
    }

    @Test
    void leavesTheDayOpenWhereTitleAndNameDisagree(Office office) {
        var form = form(page(office, drop(office, "20260303.csv", withTitle("2026年3月2日", debtors(office)))));

        assertThat(form.asOf()).isEmpty();
        assertThat(form.asOfHint()).contains("不一致", "2026年3月2日", "20260303");
    }

    private static byte[] withTitle(String title, byte[] list) {
        return (title + "\r\n" + new String(list, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void showsNoValueOfTheFile(Office office) {
        var page = page(office, drop(office, "名单.csv", debtors(office)));

        assertThat(page.sheets()).isNotEmpty();
        assertThat(page.toString()).contains("18 位代码").doesNotContain(ListRow.name(1), ListRow.code(1), "赵代表");
    }

    @Test
    void saysWhatAFileIsThatIsNoListAndWhatToDo(Office office) throws IOException {
        assertThat(refused(office, "名单.xlsx", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8))).contains("PDF");
        assertThat(refused(office, "名单.csv", new byte[]{(byte) 0x89, 'P', 'N', 'G', 0, 0})).contains("图片");
        var container = new ByteArrayOutputStream();
        try (var locked = new POIFSFileSystem()) {
            locked.createDocument(new ByteArrayInputStream(new byte[]{1}), "EncryptedPackage");
            locked.writeFilesystem(container);
        }
        assertThat(refused(office, "名单.xlsx", container.toByteArray())).contains("密码");
        assertThat(office.get(DroppedFiles.class).receive(office.centre(), "空.csv",
                new ByteArrayInputStream(new byte[0])))
                .isEqualTo(new DroppedFiles.Drop.Refused(Intake.Reason.FILE_EMPTY));
    }

    @Test
    void offersEveryKindForAListNobodyKnowsAndChoosesNone(Office office) {
        var page = page(office, drop(office, "图书.csv", "书名,作者\n西游记,吴承恩\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(page.form()).isNull();
        assertThat(page.kinds()).isEmpty();
        assertThat(page.others()).hasSize(office.get(Catalogue.class).list().size());
        assertThat(page.toString()).doesNotContain("西游记", "吴承恩");
    }

    @Test
    void refusesTheWrongSenderAndADayToComeAndGoesOnWaiting(Office office) {
        var id = drop(office, "名单.csv", debtors(office));

        assertThat(office.intake().confirm(office.centre(), id,
                new Intake.Order(DEBTORS, "city-tax", true, MONDAY, "名单.csv")))
                .isEqualTo(new Intake.Receipt.Refused(Intake.Reason.NOT_ITS_SENDER));
        assertThat(office.intake().confirm(office.centre(), id,
                new Intake.Order(DEBTORS, "city-court", true, MONDAY.plusYears(100), "名单.csv")))
                .isEqualTo(new Intake.Receipt.Refused(Intake.Reason.CUT_OFF_IN_FUTURE));
        assertThat(office.get(DroppedFiles.class).waiting(office.centre())).hasSize(1);
    }
}
