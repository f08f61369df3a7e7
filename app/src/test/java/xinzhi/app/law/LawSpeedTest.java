package xinzhi.app.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import xinzhi.lists.name.RegistrationState;

/// Everything the law says of a listing, for very many listings. `-Dlistings=1000000` measures a whole city.
class LawSpeedTest {
    private static final Law LAW = Shipped.LAW;
    private static final int LISTINGS = Integer.getInteger("listings", 100_000);
    private static final List<String> LISTS = List.of("administrative-punishment", "judgment-debtor",
            "tax-violation", "serious-market-violation");

    @Test
    void aHundredThousandListingsTakeSeconds() {
        long warm = run(20_000);
        var thread = ManagementFactory.getThreadMXBean();
        long begun = thread.getCurrentThreadCpuTime();
        long open = run(LISTINGS);
        var taken = Duration.ofNanos(thread.getCurrentThreadCpuTime() - begun);

        System.out.printf("Law as data: %d listings, publicity and all ways out, in %d ms of one processor (%d open)%n",
                LISTINGS, taken.toMillis(), open);
        assertThat(warm).isPositive();
        assertThat(taken).isLessThan(Duration.ofSeconds(10).multipliedBy(1 + LISTINGS / 100_000));
    }

    private static long run(int listings) {
        var day = LocalDate.of(2022, 6, 30);
        return IntStream.range(0, listings).mapToObj(LawSpeedTest::facts)
                .mapToLong(facts -> LAW.waysOut(facts, day).allowed().size()).sum();
    }

    private static Facts facts(int i) {
        var day = LocalDate.of(2019, 1, 1).plusDays(i % 1200);
        return Facts.of(LISTS.get(i % LISTS.size())).with(Fact.Day.DECISION_DATE, day)
                .with(Fact.Day.PUBLICITY_DATE, day.plusDays(i % 30))
                .with(i % 3 == 0 ? Wording.Severity.SERIOUS : Wording.Severity.GENERAL)
                .with(i % 5 == 0 ? Wording.Penalty.STOPPED_BUSINESS : Wording.Penalty.FINE)
                .with(i % 7 == 0 ? Wording.Field.FOOD : Wording.Field.OTHER)
                .with(i % 2 == 0 ? Wording.Circumstance.REFUSES : Wording.Circumstance.EVADES)
                .with(Fact.Flag.MARKET_AUTHORITY, i % 4 == 0).with(Fact.Flag.PERFORMED, i % 3 != 0)
                .with(RegistrationState.ACTIVE).build();
    }
}
