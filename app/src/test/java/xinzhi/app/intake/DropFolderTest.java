package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.intake.Office.DEBTORS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xinzhi.app.organisation.Organisations;

/// What other systems lay into the drop folder comes as far as the preview, with a receipt, or is laid aside with the reason.
@ExtendWith(Office.Opened.class)
class DropFolderTest {
    private static final String NAME = "失信被执行人_全量_20260302.csv";
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private DropFolder drop(Office office) {
        return new DropFolder(folder, office.intake(), office.get(Organisations.class), office.get(Clock.class));
    }

    private Path lay(String sender, String list, String name, byte[] bytes) throws IOException {
        return Files.write(Files.createDirectories(folder.resolve(sender).resolve(list)).resolve(name), bytes);
    }

    private static byte[] list(Office office, ListRow... rows) {
        return ListText.of(office.format(DEBTORS), rows).csv();
    }

    private static byte[] list(Office office) { return list(office, ListRow.debtor(1, 1)); }

    private List<Path> in(String place) throws IOException {
        var at = folder.resolve(place);
        if (!Files.exists(at)) {
            return List.of();
        }
        try (var files = Files.walk(at)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void takesAFileThatNobodyWritesAnyMoreAsFarAsThePreview(Office office) throws IOException {
        var drop = drop(office);
        var file = lay("city-court", DEBTORS, NAME, list(office));
        drop.look();
        Files.writeString(file, "\r\n", StandardOpenOption.APPEND);
        drop.look();
        assertThat(file).exists();
        assertThat(office.count("intake.delivery")).isZero();

        drop.look();

        var delivery = office.settled(office.intake().newest(office.centre(), 1).getFirst().id());
        assertThat(delivery.state()).isEqualTo(DeliveryState.PREVIEWED);
        assertThat(delivery.whole()).isTrue();
        assertThat(delivery.cutOff()).isEqualTo(Office.MONDAY);
        assertThat(delivery.receivedBy().name()).isEqualTo("投递文件夹");
        assertThat(office.count("roster.listing")).isZero();
        assertThat(file).doesNotExist();
        assertThat(in("taken/city-court/" + DEBTORS)).hasSize(2).last().asString().endsWith(NAME + ".txt");
        assertThat(Files.readString(in("taken").getLast())).contains("批次号 " + delivery.id(), "确认");
    }

    @Test
    void theSameFileLaidDownAgainIsTheSameDelivery(Office office) throws IOException {
        var drop = drop(office);
        for (int i = 0; i < 2; i++) {
            lay("city-court", DEBTORS, NAME, list(office));
            drop.look();
            drop.look();
        }

        assertThat(office.count("intake.delivery")).isEqualTo(1);
        assertThat(Files.readString(in("taken").getLast())).contains("已经收到过");
        office.settled(office.intake().newest(office.centre(), 1).getFirst().id());
    }

    @ParameterizedTest
    @CsvSource({"city-court,judgment-debtor,失信被执行人_全量.csv,截止日",
            "city-court,judgment-debtor,全量_20260302_20260303.csv,截止日",
            "city-court,judgment-debtor,失信被执行人_20260302.csv,增量", "city-court,judgment-debtor,全量增量_20260302.csv,增量",
            "city-court,no-such-list,全量_20260302.csv,没有这种名单", "city-tax,judgment-debtor,全量_20260302.csv,不报送",
            "city-court,judgment-debtor,全量_20990302.csv,晚于今天"})
    void laysAsideWithTheReasonWhatItCannotTake(String sender, String list, String name, String reason, Office office)
            throws IOException {
        var drop = drop(office);
        lay(sender, list, name, list(office));
        drop.look();
        drop.look();

        assertThat(office.count("intake.delivery")).isZero();
        assertThat(in("refused/" + sender + "/" + list)).hasSize(2);
        assertThat(Files.readString(in("refused").getLast())).contains(reason);
        drop.look();
        assertThat(in("refused")).hasSize(2);
    }

    @Test
    void leavesAloneWhatLiesElsewhereIsHiddenOrIsALink(Office office) throws IOException {
        var drop = drop(office);
        var outside = Files.write(folder.resolve("全量_20260302.csv"), list(office));
        var hidden = lay("city-court", DEBTORS, ".全量_20260302.csv", list(office));
        var link = Files.createSymbolicLink(hidden.resolveSibling("全量_20260302.csv"), outside);
        drop.look();
        drop.look();

        assertThat(office.count("intake.delivery")).isZero();
        assertThat(List.of(outside, hidden, link)).allMatch(Files::exists);
    }

    @Test
    void bearsAFolderThatIsNotThere(Office office) {
        new DropFolder(folder.resolve("none"), office.intake(), office.get(Organisations.class),
                office.get(Clock.class)).look();

        assertThat(office.count("intake.delivery")).isZero();
    }
}
