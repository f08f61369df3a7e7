package xinzhi.app.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Jobs;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Transactions;
import xinzhi.app.registry.Registry;
import xinzhi.app.roster.Roster;

/// Ends personal data when its time is over (到期删除, rule C-30): every night, item by item; items and figures stay.
@Component
@EnableConfigurationProperties(Retention.class)
final class PersonErasure {
    static final String EVENT = "person-erased";
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 30);
    private static final int AT_A_TIME = 1000;
    private static final Actor SYSTEM = new Actor(0, CaseWords.WORDS.text("event.system"), Duty.ADMINISTRATOR, 0, "");
    private final Retention retention;
    private final Registry registry;
    private final Roster roster;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;
    private final JdbcClient db;

    PersonErasure(Retention retention, Registry registry, Roster roster, Transactions transactions, Journal journal,
            Clock clock, JdbcClient db, Jobs jobs) {
        this.retention = retention;
        this.registry = registry;
        this.roster = roster;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
        this.db = db;
        jobs.daily("persons-erasure", AT_NIGHT, this::run);
    }

    /// Erases what is due; run again, it finds nothing. How many items it was.
    int run() {
        int erased = 0;
        for (int some = eraseSome(); some > 0; some = eraseSome()) {
            erased += some;
        }
        return erased;
    }

    private record Due(long item, long listing, long subject) {}

    private int eraseSome() {
        return transactions.write(SYSTEM, in -> {
            in.begin();
            var now = OffsetDateTime.now(clock);
            var before = now.minusDays(retention.persons());
            var due = due(before);
            roster.erasePersonal(due.stream().map(Due::listing).toList());
            registry.erasePersons(withoutOthers(due, before), LocalDate.now(clock));
            due.forEach(item -> journal.append(SYSTEM, EVENT, Journal.About.PERSON, item.subject(),
                    Map.of("item", Long.toString(item.item()), "days", Integer.toString(retention.persons()))));
            return due.size();
        });
    }

    /// Closed items whose listing still says something of a person.
    private List<Due> due(OffsetDateTime before) {
        return db.sql("""
            select i.id, i.listing_id, i.subject_id
            from casework.item i
            where i.stage = 'closed' and i.stage_since < :before
              and exists (select from roster.listing_personal p where p.listing_id = i.listing_id)
            order by i.id
            limit :most
            for update
            """).param("before", before).param("most", AT_A_TIME)
                .query((row, _) -> new Due(row.getLong(1), row.getLong(2), row.getLong(3))).list();
    }

    /// Persons of whom no other item still needs to know who they are.
    private List<Long> withoutOthers(List<Due> due, OffsetDateTime before) {
        return db
                .sql("""
                    select distinct subject_id
                    from casework.item i
                    where subject_id < 0 and id = any(:items)
                      and not exists (select from casework.item o
                                      where o.subject_id = i.subject_id and (o.stage <> 'closed' or o.stage_since >= :before))
                    """)
                .param("items", due.stream().map(Due::item).toArray(Long[]::new)).param("before", before)
                .query((row, _) -> row.getLong(1)).list();
    }
}
