package xinzhi.app.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import xinzhi.app.organisation.CityRows.Holding;
import xinzhi.app.organisation.CityRows.NameRow;
import xinzhi.app.organisation.CityRows.Row;

/// Reads and writes what was shipped, references by code; what the city added by itself is out of its sight.
@Component
final class CityQueries {
    private final JdbcClient db;
    private final JsonMapper json = JsonMapper.shared();

    CityQueries(JdbcClient db) { this.db = db; }

    /// Until the end of the transaction no other program brings the city in.
    void lock() {
        db.sql("select pg_advisory_xact_lock(hashtextextended('organisation.city', 0))").query((_, _) -> true).single();
    }

    Map<String, Row> organisations() {
        return db.sql("""
            select o.code, o.kind, o.name, o.short_name, o.line, b.code, d.code, p.code, o.level, o.outside, o.division,
                   o.valid_from, o.valid_to, s.code, o.confidence, o.position
            from organisation.organisation o
            left join organisation.organisation b on b.id = o.board
            left join organisation.organisation d on d.id = o.department
            left join organisation.organisation p on p.id = o.parent
            left join organisation.organisation s on s.id = o.successor
            where o.origin = 'shipped' and o.kind <> 'helper'
            """)
                .query((row, _) -> new Row(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getString(5), row.getString(6), row.getString(7), row.getString(8), row.getString(9),
                        row.getBoolean(10), row.getString(11), row.getObject(12, LocalDate.class),
                        row.getObject(13, LocalDate.class), row.getString(14), row.getString(15), row.getInt(16)))
                .list().stream().collect(Collectors.toMap(Row::code, row -> row));
    }

    /// Puts the rows there or brings them up to date, first the rows and then whom they point to; their ids stay what they were.
    void put(List<Row> rows) {
        var given = json.writeValueAsString(rows);
        db.sql("""
            insert into organisation.organisation (code, kind, name, short_name, line, board, level, outside, division,
                                                   valid_from, valid_to, confidence, position)
            select r.code, r.kind, r.name, r."shortName", r.line, b.id, r.level, r.outside, r.division, r."validFrom",
                   r."validTo", r.confidence, r.position
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (code text, kind text, name text, "shortName" text, line text,
                 board text, level text, outside boolean, division text, "validFrom" date, "validTo" date, confidence text,
                 position int)
            left join organisation.organisation b on b.code = r.board
            on conflict (code) do update
            set kind = excluded.kind, name = excluded.name, short_name = excluded.short_name, line = excluded.line,
                board = excluded.board, level = excluded.level, outside = excluded.outside, division = excluded.division,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to, confidence = excluded.confidence,
                position = excluded.position
            """).param(
                "rows", given).update();
        db.sql("""
            update organisation.organisation o
            set department = d.id, parent = p.id, successor = s.id
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (code text, department text, parent text, successor text)
            left join organisation.organisation d on d.code = r.department
            left join organisation.organisation p on p.code = r.parent
            left join organisation.organisation s on s.code = r.successor
            where o.code = r.code
            """).param("rows", given).update();
    }

    List<NameRow> names() {
        return db.sql("""
            select n.name, o.code, n.printed, n.valid_from, n.valid_to, n.inherited
            from organisation.body_name n
            join organisation.organisation o on o.id = n.organisation
            where n.origin = 'shipped' and n.withdrawn is null
            """)
                .query((row, _) -> new NameRow(row.getString(1), row.getString(2), row.getString(3),
                        OrganisationQueries.period(row, 4), row.getBoolean(6)))
                .list();
    }

    /// A name the city itself has given to the same body stays the city's.
    void putNames(List<NameRow> names) { db.sql("""
        insert into organisation.body_name as n (name, organisation, printed, valid_from, valid_to, inherited)
        select r.name, o.id, r.printed, (r.period ->> 'since')::date, (r.period ->> 'until')::date, r.inherited
        from jsonb_to_recordset(cast(:rows as jsonb)) as r (name text, organisation text, printed text, period jsonb,
             inherited boolean)
        join organisation.organisation o on o.code = r.organisation
        on conflict (name, organisation) do update
        set printed = excluded.printed, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
            inherited = excluded.inherited, withdrawn = null
        where n.origin = 'shipped'
        """).param("rows", json.writeValueAsString(names)).update(); }

    void withdraw(List<NameRow> names, LocalDate today) {
        for (var name : names) {
            db.sql("""
                update organisation.body_name n
                set withdrawn = :today
                from organisation.organisation o
                where o.id = n.organisation and o.code = :organisation and n.name = :name and n.origin = 'shipped'
                """).param("today", today).param("organisation", name.organisation()).param("name", name.name())
                    .update();
        }
    }

    List<Holding> holdings() {
        return db.sql("""
            select s.code, b.code, h.valid_from, h.valid_to, h.confidence
            from organisation.street_board h
            join organisation.organisation s on s.id = h.street
            join organisation.organisation b on b.id = h.board
            """)
                .query((row, _) -> new Holding(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class), row.getString(5)))
                .list();
    }

    /// Writes the holders of these streets anew.
    void putHoldings(List<String> streets, List<Holding> holdings) {
        db.sql("""
            delete from organisation.street_board h
            using organisation.organisation s
            where s.id = h.street and s.code = any(:streets)
            """).param("streets", streets.toArray(String[]::new)).update();
        db.sql("""
            insert into organisation.street_board (street, board, valid_from, valid_to, confidence)
            select s.id, b.id, r.since, r.until, r.confidence
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (street text, board text, since date, until date, confidence text)
            join organisation.organisation s on s.code = r.street
            join organisation.organisation b on b.code = r.board
            """).param(
                "rows", json.writeValueAsString(holdings)).update();
    }

    Map<String, Integer> ids() {
        return db.sql("select code, id from organisation.organisation").query((row, _) -> Map.entry(row.getString(1),
                row.getInt(2))).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
