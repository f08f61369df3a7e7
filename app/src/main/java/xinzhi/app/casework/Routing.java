package xinzhi.app.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.organisation.City;
import xinzhi.app.organisation.DesignatingBodies;
import xinzhi.app.platform.BulkCopy;
import xinzhi.app.platform.Transactions;
import xinzhi.app.registry.Arrival;

/// Sends every arriving row to the board of its place and the body that designated it (分发), each with its reason.
@Component
final class Routing {
    private static final int AT_A_TIME = 5000;
    private final City city;

    Routing(City city) { this.city = city; }

    /// Leaves the relation `routed` (row_no, board, street, board_rule, board_evidence, body, body_rule, department).
    void run(Arrival arrival, String line, Transactions.Writing writing) {
        writing.sql()
                .sql("""
                    create temp table routed (
                        row_no int not null, board int, street int, board_rule text not null, board_evidence text not null,
                        body int, body_rule text not null, department int
                    ) on commit drop
                    """)
                .update();
        var rules = new BoardRules(city.places());
        var bodies = city.bodies();
        var batch = new ArrayList<Routed>(AT_A_TIME);
        writing.cursor(AT_A_TIME)
                .sql("""
                    select a.row_no, a.unified_code, a.number_division, a.authority_name, a.decision_date,
                           coalesce(s.local_supervision, a.local_supervision) as local_supervision,
                           coalesce(s.registration_authority, a.registration_authority) as registration_authority,
                           coalesce(s.street, a.street) as street, coalesce(s.address, a.address) as address
                    from arriving a
                    left join resolved r using (row_no)
                    left join roster.listing b on b.id = a.ref and a.effect <> 'added'
                    left join registry.subject s on s.id = coalesce(b.subject_id, r.subject_id)
                    where a.effect = 'returned' and %s or a.effect = 'added' and (:grain = 'record' or not exists (
                        select
                        from casework.item i
                        join roster.listing l on l.id = i.listing_id
                        where i.subject_id = r.subject_id and i.list = :list and l.grain = 'record'))
                    """.formatted(Renumbering.CAME_BACK)).param("grain", arrival.grain()).param("list", arrival.list())
                .query(row -> {
                    batch.add(route(row, rules, bodies, line));
                    if (batch.size() == AT_A_TIME) {
                        copy(writing, batch);
                    }
                });
        copy(writing, batch);
        writing.sql().sql("analyze routed").update();
    }

    private record Routed(int row, BoardDecision board, DesignatingBodies.Found body) {}

    private static Routed route(ResultSet row, BoardRules rules, DesignatingBodies bodies, String line)
            throws SQLException {
        var place = new Place(row.getString("local_supervision"), row.getString("registration_authority"),
                row.getString("street"), row.getString("address"), row.getString("unified_code"),
                row.getString("number_division"));
        return new Routed(row.getInt("row_no"), rules.decide(place),
                bodies.find(row.getString("authority_name"), row.getObject("decision_date", LocalDate.class), line));
    }

    private static void copy(Transactions.Writing writing, List<Routed> batch) {
        try (var copy = BulkCopy.into(writing.connection(), "routed",
                List.of("row_no", "board", "street", "board_rule", "board_evidence", "body", "body_rule",
                        "department"))) {
            for (var routed : batch) {
                copy.integer(routed.row());
                integer(copy, routed.board().board());
                integer(copy, routed.board().street());
                copy.text(routed.board().rule().code());
                copy.text(routed.board().evidence());
                integer(copy, routed.body().body());
                copy.text(routed.body().rule().code());
                integer(copy, routed.body().department());
                copy.endRow();
            }
            copy.end();
        }
        batch.clear();
    }

    private static void integer(BulkCopy copy, @Nullable Integer value) {
        if (value == null) {
            copy.nothing();
        } else {
            copy.integer(value);
        }
    }
}
