package xinzhi.app.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class OrganisationQueries {
    private final JdbcClient db;

    OrganisationQueries(JdbcClient db) { this.db = db; }

    List<Organisation> list() {
        return db.sql("""
            select id, code, kind, name, short_name, line, board, department
            from organisation.organisation
            order by kind, position, id
            """)
                .query((row, _) -> new Organisation(row.getInt(1), row.getString(2),
                        Organisation.Kind.of(row.getString(3)),
                        row.getString(4), row.getString(5), row.getString(6), row.getObject(7, Integer.class),
                        row.getObject(8, Integer.class)))
                .list();
    }

    /// Puts the organisation there or brings it up to date; its id stays what it was.
    int put(String code, Organisation.Kind kind, String name, String shortName, @Nullable String line,
            @Nullable Integer board, @Nullable Integer department, int position) {
        return db
                .sql("""
                    insert into organisation.organisation (code, kind, name, short_name, line, board, department, position)
                    values (:code, :kind, :name, :shortName, :line, :board, :department, :position)
                    on conflict (code) do update
                    set kind = excluded.kind, name = excluded.name, short_name = excluded.short_name, line = excluded.line,
                        board = excluded.board, department = excluded.department, position = excluded.position
                    returning id
                    """)
                .param("code", code).param("kind", kind.code()).param("name", name).param("shortName", shortName)
                .param("line", line).param("board", board).param("department", department).param("position", position)
                .query(Integer.class).single();
    }

    void putName(String normalised, int organisation,
            String printed) {
        db
                .sql("""
                    insert into organisation.body_name (name, organisation, printed)
                    values (:name, :organisation, :printed)
                    on conflict (name) do update set organisation = excluded.organisation, printed = excluded.printed
                    """)
                .param("name", normalised).param("organisation", organisation).param("printed", printed).update();
    }
}
