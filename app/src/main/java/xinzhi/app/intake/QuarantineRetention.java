package xinzhi.app.intake;

import java.time.LocalTime;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Jobs;
import xinzhi.app.platform.Transactions;

/// What a faulty row printed is kept no longer than the file it stands in (到期销毁).
@Component
final class QuarantineRetention {
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 45);
    private final Transactions transactions;

    QuarantineRetention(Transactions transactions, Jobs jobs) {
        this.transactions = transactions;
        jobs.daily("quarantine-retention", AT_NIGHT, this::run);
    }

    /// How many rows have gone; run again, it finds none.
    int run() {
        return transactions.write(Intake.SYSTEM, in -> {
            in.begin();
            return in.sql().sql("""
                delete from intake.quarantined q
                using intake.delivery d
                join platform.evidence e on e.sha256 = d.sha256
                where d.id = q.delivery and e.erased_at is not null
                """).update();
        });
    }
}
