package xinzhi.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A program asked to stop while it is at work.
class StoppedProgramTest {
    @RegisterExtension
    final DataFolders folders = new DataFolders();

    @Test
    void aStopInTheMidstOfAReadingIsNoFaultOfTheFileAndTheNextProgramGoesOn() throws Exception {
        var data = folders.inUse();
        try (var tables = Tables.of(data)) {
            tables.connection().setAutoCommit(false);
            tables.execute("lock table intake.finding in share mode");
            try (var program = ChildProgram.start(data, Samples.importOf(Samples.fewDebtors()))) {
                tables.await(
                        "exists (select from pg_locks where relation = 'intake.finding'::regclass and not granted)");
                program.terminate();
                assertThat(program.awaitExit()).isEqualTo(143);
            }
            assertThat(tables.ask("select state from intake.delivery where list = 'judgment-debtor'"))
                    .isIn("received", "reading");
            tables.connection().rollback();

            try (var program = ChildProgram.start(data, Samples.importOf(Samples.fewDebtors()))) {
                assertThat(program.awaitExit()).as(program.said()).isZero();
            }
            assertThat(tables.count("casework.item")).isEqualTo(50);
        }
    }
}
