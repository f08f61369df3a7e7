package xinzhi.app.registry;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.BulkCopy;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Jobs;
import xinzhi.app.platform.Transactions;

/// Brings names and registration numbers stored by an earlier version to the forms of this one, when the program starts. The printed
/// names stay as they are; two of one subject that have become one are kept once. May run twice: then there is nothing left to do.
@Component
final class NameRebuild {
    private static final Actor SYSTEM = new Actor(0, "系统", Duty.CITY, 0, "");
    private static final int AT_A_TIME = 5000;
    private final Transactions transactions;
    private final JdbcClient db;
    private final Jobs.Kind rebuilding;

    NameRebuild(Transactions transactions, JdbcClient db, Jobs jobs) {
        this.transactions = transactions;
        this.db = db;
        this.rebuilding = jobs.declare("names-rebuilding", _ -> run());
    }

    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        if (transactions.read(SYSTEM, this::isOutdated)) {
            rebuilding.ensure(0);
        }
    }

    private boolean isOutdated() {
        return db.sql("select exists (select from registry.subject_name where form <> :version)")
                .param("version", NameForm.VERSION).query(Boolean.class).single();
    }

    /// Returns how many names were brought to their form.
    int run() {
        return transactions.write(SYSTEM, in -> {
            in.begin();
            db.sql("select pg_advisory_xact_lock(hashtext('registry.resolve'))").query((_, _) -> 0).list();
            if (!isOutdated()) {
                return 0;
            }
            numbers(in);
            return names(in);
        });
    }

    private record Formed(long subject, String name, NameForm form) {}

    private int names(Transactions.Writing in) {
        db.sql("""
            create temp table formed (subject_id bigint not null, name text not null, normalised text not null, candidate text not null,
                                      bigrams text[] not null) on commit drop
            """).update();
        var batch = new ArrayList<Formed>(AT_A_TIME);
        in.cursor(AT_A_TIME).sql("select subject_id, name from registry.subject_name where form <> :version")
                .param("version", NameForm.VERSION).query(row -> {
                    var name = row.getString(2);
                    batch.add(new Formed(row.getLong(1), name, NameForm.of(name)));
                    if (batch.size() == AT_A_TIME) {
                        copyNames(in, batch);
                    }
                });
        copyNames(in, batch);
        db.sql("""
            create temp table former on commit drop as
            select n.subject_id, n.name, n.current, n.kind, n.source, n.delivery, s.in_register
            from registry.subject_name n
            join registry.subject s on s.id = n.subject_id
            where n.form <> :version
            """).param("version", NameForm.VERSION).update();
        db.sql("delete from registry.subject_name where form <> :version").param("version", NameForm.VERSION).update();
        // Up to version 0 a name that was no longer borne had been the register's, and nothing said so.
        return db
                .sql("""
                    insert into registry.subject_name (subject_id, name, normalised, bigrams, current, candidate, kind, source, delivery, form)
                    select distinct on (f.subject_id, f.normalised) f.subject_id, f.name, f.normalised, f.bigrams, o.current, f.candidate,
                           case when o.current or o.delivery is not null then o.kind else 'former' end,
                           case when o.delivery is null and (o.in_register or not o.current) then 'register' else o.source end, o.delivery, :version
                    from formed f
                    join former o on o.subject_id = f.subject_id and o.name = f.name
                    order by f.subject_id, f.normalised, o.current desc, o.kind
                    on conflict do nothing
                    """)
                .param("version", NameForm.VERSION).update();
    }

    private static void copyNames(Transactions.Writing in, List<Formed> batch) {
        try (var copy = BulkCopy.into(in.connection(), "formed",
                List.of("subject_id", "name", "normalised", "candidate", "bigrams"))) {
            for (var formed : batch) {
                copy.big(formed.subject());
                copy.text(formed.name());
                copy.text(formed.form().text());
                copy.text(formed.form().candidate());
                copy.texts(formed.form().bigrams());
                copy.endRow();
            }
            copy.end();
        }
        batch.clear();
    }

    private record Numbered(long subject, String number) {}

    /// Numbers the register gave before numbers were a key.
    private void numbers(Transactions.Writing in) {
        db.sql("create temp table numbered (number text not null, subject_id bigint not null) on commit drop").update();
        var batch = new ArrayList<Numbered>(AT_A_TIME);
        in.cursor(AT_A_TIME).sql("""
            select id, registration_number from registry.subject where in_register and registration_number is not null
            """).query(row -> {
            var key = PrintedNames.registrationKey(row.getString(2));
            if (key != null) {
                batch.add(new Numbered(row.getLong(1), key));
            }
            if (batch.size() == AT_A_TIME) {
                copyNumbers(in, batch);
            }
        });
        copyNumbers(in, batch);
        db.sql("""
            insert into registry.subject_number (number, subject_id)
            select number, subject_id from numbered
            on conflict do nothing
            """).update();
    }

    private static void copyNumbers(Transactions.Writing in, List<Numbered> batch) {
        try (var copy = BulkCopy.into(in.connection(), "numbered", List.of("number", "subject_id"))) {
            for (var numbered : batch) {
                copy.text(numbered.number());
                copy.big(numbered.subject());
                copy.endRow();
            }
            copy.end();
        }
        batch.clear();
    }
}
