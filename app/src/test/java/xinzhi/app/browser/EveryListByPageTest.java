package xinzhi.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.catalogue.ListKind;
import xinzhi.app.catalogue.Target;
import xinzhi.lists.sample.FileFormat;
import xinzhi.lists.sample.SampleMaker;
import xinzhi.lists.sample.SampleOrder;

/// Every list of the catalogue from the form to the ledger, by the page.
@NeedsChromium
class EveryListByPageTest {
    private static final String PASSWORD = "xuanwu-lake-2026";
    private static final int ROWS = 30;
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final Office office = Office.open();
    private final Desk desk = office.desk();
    private final DeliveryScreen delivery = new DeliveryScreen(desk);

    @AfterEach
    void everybodyLeaves() {
        desk.close();
        office.close();
    }

    @Test
    void comesFromTheFormToTheLedger(@TempDir Path folder) throws IOException {
        desk.signInFirst("admin", office.administratorsPassword(), PASSWORD);
        var once = new UsersScreen(desk).add("lin", "林若溪", "市信用信息中心", "市公共信用信息中心");
        desk.signOut();
        desk.signInFirst("lin", once, PASSWORD);
        var lists = Catalogue.read("catalogue/national", "catalogue/nanjing").get().list();

        for (var list : lists) {
            delivery.handIn(sample(list, folder), list.id(), list.senders().getFirst().sender(), today);
            delivery.awaits("待确认");
            assertThat(delivery.count("读取")).as(list.id()).isEqualTo(ROWS);
            assertThat(delivery.count("新增")).as(list.id()).isEqualTo(ROWS);
            delivery.commit();
            assertThat(delivery.done("新增")).as(list.id()).isEqualTo(ROWS);
        }

        var ledger = new LedgerScreen(desk);
        ledger.open();
        assertThat(ledger.count())
                .isEqualTo(ROWS * lists.stream().filter(list -> list.target() == Target.LISTING).count());
        desk.hasNothingToComplainOf();
    }

    private static Path sample(ListKind list, Path folder) throws IOException {
        var file = folder.resolve(list.format().name() + ".xlsx");
        SampleMaker.write(new SampleOrder(list.format(), ROWS, 8, 0, 0, 1000, FileFormat.XLSX, Optional.empty()), file);
        return file;
    }
}
