package xinzhi.app.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.organisation.BodiesChanged;
import xinzhi.app.organisation.City;
import xinzhi.app.organisation.DesignatingBodies;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.organisation.UnrecognisedNames;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Jobs;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Transactions;

/// Items whose authority nobody knew when they came (认定单位未识别的事项): counted by name, and given their body once the name is known.
/// Only what is missing is filled; a body once found stays.
@Component
final class UnknownBodies implements UnrecognisedNames {
    private static final Actor SYSTEM = new Actor(0, "系统", Duty.CITY, 0, "");
    private static final LocalTime NIGHT = LocalTime.of(0, 20);
    private final JdbcClient db;
    private final Transactions transactions;
    private final City city;
    private final Organisations organisations;
    private final Journal journal;
    private final Clock clock;
    private final Jobs.Kind filling;

    UnknownBodies(JdbcClient db, Transactions transactions, City city, Organisations organisations, Journal journal,
            Clock clock, Jobs jobs) {
        this.db = db;
        this.transactions = transactions;
        this.city = city;
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
        this.filling = jobs.declare("bodies-filling", _ -> fill());
        // Names approved for a later day.
        jobs.daily("bodies-filling-daily", NIGHT, this::fill);
    }

    private record Unfilled(long id, String authority, @org.jspecify.annotations.Nullable LocalDate decided) {}

    @Override
    public List<Unrecognised> list(Actor reader, int most) { return transactions.read(reader, () -> db.sql("""
        select authority_name, count(*)
        from casework.item
        where body is null and authority_name is not null
        group by authority_name
        order by count(*) desc, authority_name
        limit :most
        """).param("most", most).query((row, _) -> new Unrecognised(row.getString(1), row.getLong(2))).list()); }

    @EventListener
    void on(BodiesChanged changed) { filling.run(0); }

    /// Gives every item whose authority is known by now its body and the department of its line.
    void fill() {
        transactions.write(SYSTEM, in -> {
            in.begin();
            var bodies = city.bodies();
            var found = known(bodies).stream()
                    .collect(Collectors.groupingBy(item -> bodies.find(item.authority(), item.decided(), ""),
                            Collectors.mapping(Unfilled::id, Collectors.toList())));
            found.forEach(this::fill);
            return found.size();
        });
    }

    /// Locked until they are filled.
    private List<Unfilled> known(DesignatingBodies bodies) {
        var names = db.sql(
                "select distinct authority_name from casework.item where body is null and authority_name is not null")
                .query((row, _) -> row.getString(1)).list().stream()
                .filter(name -> bodies.find(name, null, "").body() != null).toArray(String[]::new);
        return db.sql("""
            select id, authority_name, decision_date
            from casework.item
            where body is null and authority_name = any(:names)
            order by id
            for update
            """).param("names", names)
                .query((row, _) -> new Unfilled(row.getLong(1), row.getString(2), row.getObject(3, LocalDate.class)))
                .list();
    }

    private void fill(DesignatingBodies.Found found, List<Long> items) {
        var body = found.body();
        if (body == null) {
            return;
        }
        var ids = items.toArray(Long[]::new);
        var at = OffsetDateTime.now(clock);
        db.sql("insert into casework.item_past select i.*, :at from casework.item i where i.id = any(:ids)")
                .param("at", at).param("ids", ids).update();
        db.sql("""
            update casework.item
            set body = :body, body_rule = :rule, department = coalesce(:department, department), known_from = :at
            where id = any(:ids)
            """).param("body", body).param("rule", found.rule().code()).param("department", found.department())
                .param("at", at).param("ids", ids).update();
        var facts = Map.of("new", organisations.get(body).name());
        items.forEach(id -> journal.append(SYSTEM, "body-found", Journal.About.ITEM, id, facts));
    }
}
