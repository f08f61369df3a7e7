package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataAccessResourceFailureException;

/// A delivery whose work ended without result says why, as far as somebody can do something about it.
@ExtendWith(Office.Opened.class)
class FailedDeliveryTest {
    @AfterEach
    void mend(Office office) { office.owner().sql("drop function if exists roster.fail() cascade").update(); }

    private static Delivery failedBy(Office office, String state) {
        var delivery = office.handIn(Office.DEBTORS, Office.MONDAY, ListRow.debtor(1, 1));
        office.owner().sql("create function roster.fail() returns trigger language plpgsql as "
                + "$$ begin raise exception 'no' using errcode = '" + state + "'; end $$").update();
        office.owner().sql("create trigger fail before insert on roster.listing for each statement "
                + "execute function roster.fail()").update();
        return office.commit(delivery);
    }

    @Test
    void saysThatTheDiskIsFullUnderANumberTheLogKnows(Office office) {
        var delivery = failedBy(office, "53100");

        assertThat(delivery.state()).isEqualTo(DeliveryState.FAILED);
        var failure = java.util.Objects.requireNonNull(delivery.failure());
        assertThat(failure.reason()).isEqualTo(FailureReason.DISK_FULL);
        assertThat(failure.reference()).matches("[0-9a-f]{8}");
        assertThat(Intake.wording(failure)).contains("磁盘空间不足", failure.reference());
        assertThat(office.text("select facts ->> 'reference' from platform.event where kind = 'delivery-failed'"))
                .isEqualTo(failure.reference());
        assertThat(office.get(Workload.class).failed(delivery.receivedAt(), 5)).singleElement()
                .satisfies(failed -> assertThat(failed.reason()).isEqualTo(FailureReason.DISK_FULL));
    }

    @Test
    void theSameFileMayComeAgainAfterwards(Office office) {
        failedBy(office, "XX000");
        mend(office);

        assertThat(office.takeIn(Office.DEBTORS, Office.MONDAY, ListRow.debtor(1, 1)).state())
                .isEqualTo(DeliveryState.COMMITTED);
    }

    @Test
    void tellsFaultsOfTheMachineFromThoseOfTheProgram() {
        assertThat(reason(new SQLException("", "08006"))).isEqualTo(FailureReason.DATABASE_LOST);
        assertThat(reason(new SQLException("Connection is closed"))).isEqualTo(FailureReason.DATABASE_LOST);
        assertThat(reason(new SQLException("", "57P01"))).isEqualTo(FailureReason.DATABASE_LOST);
        assertThat(reason(new SQLException("", "55P03"))).isEqualTo(FailureReason.DATABASE_BUSY);
        assertThat(reason(new SQLException("", "22P02"))).isEqualTo(FailureReason.PROGRAM);
        assertThat(reason(new IOException("No space left on device"))).isEqualTo(FailureReason.DISK_FULL);
        assertThat(reason(new NoSuchFileException("x"))).isEqualTo(FailureReason.EVIDENCE_UNREADABLE);
        assertThat(FailureReason.of(new IllegalStateException("x"))).isEqualTo(FailureReason.PROGRAM);
    }

    private static FailureReason reason(Exception cause) {
        return FailureReason.of(cause instanceof IOException io
                ? new UncheckedIOException(io)
                : new DataAccessResourceFailureException("", cause));
    }
}
