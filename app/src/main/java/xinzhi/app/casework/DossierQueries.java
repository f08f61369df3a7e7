package xinzhi.app.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.roster.ListingState;

/// Reads what there is of one subject, as far as the policies let the actor see it.
@Component
final class DossierQueries {
    private final JdbcClient db;

    DossierQueries(JdbcClient db) { this.db = db; }

    /// A listing and the item it stands for, if it stands for one.
    record Listed(long id, String list, String printedName, @Nullable String printedCode, @Nullable String document,
            @Nullable String authority, @Nullable LocalDate decided, @Nullable LocalDate publicityDate,
            @Nullable LocalDate publicityEnd, @Nullable Long amountFen, ListingState state, long delivery,
            @Nullable Long item, @Nullable StageCode stage, @Nullable Integer board) {}

    /// The newest decisions first, one more than `most` where there are more.
    List<Listed> listings(long subject,
            int most) { return db
                    .sql("""
                        select l.id, l.list, l.printed_name, l.printed_code, l.document_number, l.authority_name, l.decision_date, l.publicity_date,
                               l.publicity_end, l.amount_fen, l.state, l.state_since, l.delivery, i.id as item, i.stage, i.board
                        from roster.listing l
                        left join casework.item i on i.listing_id = l.id
                        where l.subject_id = :subject
                        order by l.decision_date desc nulls last, l.id
                        limit :most
                        """)
                    .param("subject", subject).param("most", most + 1).query(DossierQueries::toListed).list(); }

    /// Those of these subjects at whose sheet the reader sees a listing.
    Set<Long> visible(List<Long> subjects) { return Set.copyOf(db.sql("""
        select s.id
        from unnest(cast(:ids as bigint[])) s(id)
        where exists (select from roster.listing l where l.subject_id = s.id)
        """).param("ids", subjects.toArray(Long[]::new)).query(Long.class).list()); }

    /// What the register said, and from when.
    record RegisterState(String name, @Nullable String state, @Nullable String address, @Nullable String representative,
            boolean shown, long delivery, OffsetDateTime knownFrom) {}

    /// The present state first, then what was said before; who represented it, for those who decide only.
    List<RegisterState> registerStates(long subject, int most, boolean decides) {
        return db.sql("""
            select name, state_printed, address, %1$s, in_register, delivery, known_from
            from registry.subject
            where id = :id
            union all
            select name, state_printed, address, %1$s, in_register, delivery, known_from
            from registry.subject_past
            where id = :id
            order by known_from desc
            limit :most
            """.formatted(decides ? "legal_representative" : "null")).param("id", subject).param("most", most)
                .query((row, _) -> new RegisterState(row.getString(1), row.getString(2), row.getString(3),
                        row.getString(4), row.getBoolean(5), row.getLong(6), row.getObject(7, OffsetDateTime.class)))
                .list();
    }

    private static Listed toListed(ResultSet row, int number) throws SQLException {
        var stage = row.getString("stage");
        return new Listed(row.getLong("id"), row.getString("list"), row.getString("printed_name"),
                row.getString("printed_code"), row.getString("document_number"), row.getString("authority_name"),
                row.getObject("decision_date", LocalDate.class), row.getObject("publicity_date", LocalDate.class),
                row.getObject("publicity_end", LocalDate.class), row.getObject("amount_fen", Long.class),
                ListingState.of(row.getString("state"), row.getObject("state_since", LocalDate.class)),
                row.getLong("delivery"), row.getObject("item", Long.class),
                stage == null ? null : StageCode.of(stage), row.getObject("board", Integer.class));
    }
}
