package xinzhi.app.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Looks, while a delivery is previewed, for absent listings that may be there under another number. Natural persons are left out:
/// who reads the preview does not see them.
@Component
final class PairSearch {
    private static final int LOOKED_AT = 2000;
    private final JdbcClient db;

    PairSearch(JdbcClient db) { this.db = db; }

    /// Works on the relations `arriving` and `resolved`.
    List<Casework.Pair> pairs(List<Long> absent, int most) {
        return db
                .sql("""
                    select l.document_number, l.authority_name, l.decision_date, a.document_number as next_number,
                           a.authority_name as next_authority, a.decision_date as next_date
                    from roster.listing l
                    join resolved r on r.subject_id = l.subject_id
                    join arriving a on a.row_no = r.row_no and a.effect = 'added'
                    where l.id = any(:absent) and l.subject_id > 0
                    order by l.id, a.row_no
                    limit :lookedAt
                    """)
                .param("absent", absent.toArray(Long[]::new)).param("lookedAt", LOOKED_AT)
                .query((row, _) -> pair(row)).list().stream().flatMap(Optional::stream).limit(most).toList();
    }

    private static Optional<Casework.Pair> pair(ResultSet row) throws SQLException {
        var before = new Likeness.Document(row.getString("document_number"), row.getString("authority_name"),
                row.getObject("decision_date", LocalDate.class));
        var after = new Likeness.Document(row.getString("next_number"), row.getString("next_authority"),
                row.getObject("next_date", LocalDate.class));
        return Likeness.of(before, after).map(like -> new Casework.Pair(Objects.requireNonNullElse(before.number(), ""),
                Objects.requireNonNullElse(after.number(), ""), like.name()));
    }
}
