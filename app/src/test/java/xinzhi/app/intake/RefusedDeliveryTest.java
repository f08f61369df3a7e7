package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.intake.ListRow.firm;
import static xinzhi.app.intake.ListRow.punishment;
import static xinzhi.app.intake.Office.MONDAY;
import static xinzhi.app.intake.Office.PUNISHMENTS;
import static xinzhi.app.intake.Office.REGISTER;
import static xinzhi.app.intake.Office.TUESDAY;
import static xinzhi.app.intake.Office.full;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import xinzhi.app.platform.EvidenceStore;

/// Files that are not taken, and files that turn out not to be the list.
@ExtendWith(Office.Opened.class)
class RefusedDeliveryTest {
    private static byte[] sound(Office office) {
        return ListText.of(office.format(PUNISHMENTS), punishment(1, 11)).csv();
    }

    @Test
    void takesNothingFromAnybodyWhoDoesNotSendThisList(Office office) {
        var order = new Intake.Order(PUNISHMENTS, "city-court", true, MONDAY, "list.csv");

        assertRefused(office, order, sound(office), Intake.Reason.NOT_ITS_SENDER);
    }

    @Test
    void takesNoListNobodyKnows(Office office) {
        var order = new Intake.Order("parking-fines", "city-court", true, MONDAY, "list.csv");

        assertRefused(office, order, sound(office), Intake.Reason.NO_SUCH_LIST);
    }

    @Test
    void takesNoDayStillToCome(Office office) {
        var order = full(PUNISHMENTS, LocalDate.of(2199, 1, 1));

        assertRefused(office, order, sound(office), Intake.Reason.CUT_OFF_IN_FUTURE);
    }

    @Test
    void takesNoDayBeforeThereWereLists(Office office) {
        assertRefused(office, full(PUNISHMENTS, LocalDate.of(1999, 12, 31)), sound(office),
                Intake.Reason.CUT_OFF_TOO_EARLY);
    }

    @Test
    void takesNoEmptyFile(Office office) {
        assertRefused(office, full(PUNISHMENTS, MONDAY), new byte[0], Intake.Reason.FILE_EMPTY);
    }

    private static void assertRefused(Office office, Intake.Order order, byte[] file, Intake.Reason reason) {
        var before = office.holdings();

        assertThat(office.receive(order, file)).isEqualTo(new Intake.Receipt.Refused(reason));
        assertThat(office.holdings()).isEqualTo(before);
        assertThat(Intake.wording(reason)).isNotBlank().endsWith("。");
    }

    @Test
    void refusesAListOfAnotherKind(Office office) throws Exception {
        assertEndsRefused(office, ListText.of(office.format(REGISTER), firm(1), firm(2)).csv(), "HEADER_MISSING");
    }

    @Test
    void refusesAWorkbookCutOffInTheMiddle(Office office) throws Exception {
        var rows = IntStream.range(0, 500).mapToObj(i -> punishment(i, i)).toList();
        var whole = ListText.of(office.format(PUNISHMENTS), rows).xlsx();

        assertEndsRefused(office, Arrays.copyOf(whole, whole.length / 2), "WORKBOOK_CUT_OFF");
    }

    @Test
    void refusesAListWithAStrayQuoteAndSaysWhere(Office office) throws Exception {
        var text = new String(ListText.of(office.format(PUNISHMENTS), punishment(1, 11), punishment(2, 12)).csv(),
                StandardCharsets.UTF_8).replace(ListRow.name(2), "\"" + ListRow.name(2));

        var refusal = assertEndsRefused(office, text.getBytes(StandardCharsets.UTF_8), "QUOTE_OPEN");

        assertThat(refusal.place()).contains("3");
    }

    @Test
    void refusesAListWithoutARow(Office office) throws Exception {
        assertEndsRefused(office, ListText.of(office.format(PUNISHMENTS)).csv(), "NO_ROWS");
    }

    /// The delivery tells what is wrong, where, and how to mend it; the file is kept, and everything else is as it was.
    private static Delivery.Refusal assertEndsRefused(Office office, byte[] file, String code) throws Exception {
        office.takeIn(PUNISHMENTS, MONDAY, punishment(1, 11), punishment(2, 12));
        var before = office.holdings(Holdings.OF_DELIVERIES);

        var refused = office.handIn(full(PUNISHMENTS, TUESDAY), file);

        assertThat(refused.state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(office.events(refused)).containsExactly("delivery-received", "delivery-refused");
        assertThat(office.holdings(Holdings.OF_DELIVERIES)).isEqualTo(before);
        try (var copy = (EvidenceStore.Copy) office.get(EvidenceStore.class).copy(refused.sha256())) {
            assertThat(Files.readAllBytes(copy.file())).isEqualTo(file);
        }
        var refusal = refused.refusal();
        if (refusal == null) {
            throw new AssertionError("no reason given");
        }
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.place()).isNotBlank();
        assertThat(refusal.message()).isNotBlank();
        assertThat(refusal.remedy()).isNotBlank();
        assertThat(office.intake().commit(office.centre(), refused.id()))
                .isEqualTo(new Intake.Act.Refused(Intake.Reason.NOT_PREVIEWED));
        return refusal;
    }

    @Test
    void takesTheMendedFileForTheSameDay(Office office) {
        office.handIn(full(PUNISHMENTS, MONDAY), ListText.of(office.format(PUNISHMENTS)).csv());

        assertThat(office.takeIn(PUNISHMENTS, MONDAY, punishment(1, 11)).state()).isEqualTo(DeliveryState.COMMITTED);
    }
}
