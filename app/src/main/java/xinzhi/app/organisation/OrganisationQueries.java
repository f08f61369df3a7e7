package xinzhi.app.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Confidence;

@Component
final class OrganisationQueries {
    private static final String COLUMNS = """
        select id, code, kind, name, short_name, line, board, department, parent, level, outside, division, valid_from,
               valid_to, successor, confidence
        from organisation.organisation
        """;
    private final JdbcClient db;

    OrganisationQueries(JdbcClient db) { this.db = db; }

    /// A name in force, as compared, and whose it is.
    record Named(String name, int organisation, Period period, boolean inherited, boolean own) {}

    /// A name as shown on the page of its body.
    record Shown(String printed, Period period, boolean inherited, boolean own, @Nullable LocalDate effective) {}

    List<Organisation> list() {
        return db.sql(COLUMNS + "order by kind, position, id").query((row, _) -> organisation(row)).list();
    }

    Optional<Organisation> find(int id) {
        return db.sql(COLUMNS + "where id = :id").param("id", id).query((row, _) -> organisation(row)).optional();
    }

    List<Named> names(LocalDate today) {
        return db.sql("""
            select name, organisation, valid_from, valid_to, inherited, origin = 'page'
            from organisation.body_name
            where coalesce(withdrawn > :today, true) and coalesce(effective_from <= :today, true)
            """).param("today", today)
                .query((row, _) -> new Named(row.getString(1), row.getInt(2), period(row, 3), row.getBoolean(5),
                        row.getBoolean(6)))
                .list();
    }

    List<Shown> namesOf(int organisation) {
        return db.sql("""
            select printed, valid_from, valid_to, inherited, origin = 'page', effective_from
            from organisation.body_name
            where organisation = :organisation and withdrawn is null
            order by inherited, origin, printed
            """).param("organisation", organisation)
                .query((row, _) -> new Shown(row.getString(1), period(row, 2), row.getBoolean(4), row.getBoolean(5),
                        row.getObject(6, LocalDate.class)))
                .list();
    }

    /// Bodies one of whose names contains the text.
    List<Integer> bearing(String text) {
        return db.sql("select distinct organisation from organisation.body_name where strpos(name, :text) > 0")
                .param("text", PlainName.of(text)).query((row, _) -> row.getInt(1)).list();
    }

    /// A board that held a street for a time.
    record Held(int board, Period period) {}

    List<Held> holders(int street) { return db.sql("""
        select board, valid_from, valid_to
        from organisation.street_board
        where street = :street
        order by valid_from
        """).param("street", street).query((row, _) -> new Held(row.getInt(1), period(row, 2))).list(); }

    /// Active accounts of an organisation; for a duty that sees accounts.
    int accounts(int organisation) {
        return db.sql("select count(*) from organisation.account where organisation = :organisation and active")
                .param("organisation", organisation).query(Integer.class).single();
    }

    /// A body or helper the city adds by itself; its id.
    int add(String code, Organisation.Kind kind, String name, @Nullable String line, @Nullable Integer board,
            LocalDate since) {
        return db
                .sql("""
                    insert into organisation.organisation (code, kind, name, short_name, line, board, department, parent, level,
                                                           valid_from, origin, position, confidence)
                    select :code, :kind, :name, :name, :line, :board, d.id,
                           case when :kind = 'body' then h.id end,
                           case when :kind = 'body' then case when cast(:board as int) is null then 'city' else 'board' end end,
                           :since, 'page', 10000, 'local-choice'
                    from (values (1)) one (n)
                    left join organisation.organisation d on d.code = :line and d.kind in ('city', 'centre', 'department')
                    left join lateral (select b.id from organisation.organisation b
                                       where b.kind = 'body' and b.line = d.line and b.level = 'city' and b.parent is null
                                         and b.valid_to is null
                                       order by b.position limit 1) h on true
                    returning id
                    """)
                .param("code", code).param("kind", kind.code()).param("name", name).param("line", line)
                .param("board", board).param("since", since).query(Integer.class).single();
    }

    /// The city's own word for whose this name is; an earlier own word about it ends.
    void addName(String printed, int organisation, LocalDate effective) {
        db.sql("""
            update organisation.body_name set withdrawn = :day where name = :name and origin = 'page' and withdrawn is null
            """).param(
                "day", effective).param("name", PlainName.of(printed)).update();
        db.sql("""
            insert into organisation.body_name (name, organisation, printed, origin, effective_from)
            values (:name, :organisation, :printed, 'page', :effective)
            on conflict (name, organisation) do update
            set printed = excluded.printed, valid_from = null, valid_to = null, origin = 'page',
                effective_from = excluded.effective_from, withdrawn = null
            """).param("name", PlainName.of(printed)).param("organisation", organisation).param("printed", printed)
                .param("effective", effective).update();
    }

    static Period period(ResultSet row, int column) throws SQLException {
        return new Period(row.getObject(column, LocalDate.class), row.getObject(column + 1, LocalDate.class));
    }

    private static Organisation organisation(ResultSet row) throws SQLException {
        var level = row.getString("level");
        return new Organisation(row.getInt("id"), row.getString("code"), Organisation.Kind.of(row.getString("kind")),
                row.getString("name"), row.getString("short_name"), row.getString("line"),
                row.getObject("board", Integer.class), row.getObject("department", Integer.class),
                row.getObject("parent", Integer.class), level == null ? null : Organisation.Level.of(level),
                row.getBoolean("outside"), row.getString("division"), row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class), row.getObject("successor", Integer.class),
                confidence(row.getString("confidence")));
    }

    private static @Nullable Confidence confidence(@Nullable String code) {
        return code == null ? null : Confidence.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
