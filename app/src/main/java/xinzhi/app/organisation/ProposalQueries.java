package xinzhi.app.organisation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.organisation.Proposals.Asked;
import xinzhi.app.organisation.Proposals.Kind;
import xinzhi.app.platform.Actor;

@Component
final class ProposalQueries {
    private static final int SHOWN = 100;
    private final JdbcClient db;

    ProposalQueries(JdbcClient db) { this.db = db; }

    enum State {
        PROPOSED,
        APPROVED,
        REFUSED;

        String code() { return name().toLowerCase(Locale.ROOT); }
    }

    record Proposal(long id, Asked asked, long proposedBy, String proposedName, OffsetDateTime proposedAt, State state,
            @Nullable String decidedName, @Nullable OffsetDateTime decidedAt) {}

    /// Those open first, the latest of each.
    List<Proposal> list() { return read("order by state <> 'proposed', id desc limit " + SHOWN, 0); }

    /// Locked until the end of the transaction.
    Optional<Proposal> lock(long id) { return read("where id = :id for update", id).stream().findFirst(); }

    private List<Proposal> read(String which, long id) {
        return db
                .sql("""
                    select id, kind, name, organisation, line, board, reason, effective_from, proposed_by, proposed_name, proposed_at,
                           state, decided_name, decided_at
                    from organisation.proposal
                    """ + which)
                .param("id", id)
                .query((row, _) -> new Proposal(row.getLong(1),
                        new Asked(Kind.of(row.getString(2)), row.getString(3), row.getObject(4, Integer.class),
                                row.getString(5), row.getObject(6, Integer.class), row.getString(7),
                                row.getObject(8, LocalDate.class)),
                        row.getLong(9), row.getString(10), row.getObject(11, OffsetDateTime.class),
                        State.valueOf(row.getString(12).toUpperCase(Locale.ROOT)), row.getString(13),
                        row.getObject(14, OffsetDateTime.class)))
                .list();
    }

    /// Empty where the name already waits for a decision.
    Optional<Long> insert(Asked asked, Actor by, OffsetDateTime at) {
        return db
                .sql("""
                    insert into organisation.proposal (kind, name, organisation, line, board, reason, effective_from, proposed_by,
                                                       proposed_name, proposed_at)
                    values (:kind, :name, :organisation, :line, :board, :reason, :effective, :by, :byName, :at)
                    on conflict (name) where state = 'proposed' do nothing
                    returning id
                    """)
                .param("kind", asked.kind().code()).param("name", asked.name())
                .param("organisation", asked.organisation()).param("line", asked.line())
                .param("board", asked.board()).param("reason", asked.reason())
                .param("effective", asked.effective()).param("by", by.user()).param("byName", by.name())
                .param("at", at).query(Long.class).optional();
    }

    void decide(long id, State state, @Nullable Integer organisation, Actor by, OffsetDateTime at) {
        int rows = db
                .sql("""
                    update organisation.proposal
                    set state = :state, organisation = coalesce(:organisation, organisation), decided_by = :by, decided_name = :byName,
                        decided_at = :at
                    where id = :id and state = 'proposed'
                    """)
                .param("state", state.code()).param("organisation", organisation).param("by", by.user())
                .param("byName", by.name()).param("at", at).param("id", id).update();
        if (rows != 1) {
            throw new IllegalStateException("proposal " + id + " was decided meanwhile");
        }
    }
}
