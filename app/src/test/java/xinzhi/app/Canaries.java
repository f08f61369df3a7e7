package xinzhi.app;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.postgres.TestServer;

/// Items of every scope, each with a name that sings when it is seen where it does not belong.
public final class Canaries {
    public static final String LIST = "administrative-punishment";
    private final TestProgram program;
    private final Map<String, Integer> helpers = new LinkedHashMap<>();
    private final List<Bird> birds = new ArrayList<>();
    private long delivery;

    public Canaries(TestProgram program) throws SQLException {
        this.program = program;
        try (var owner = TestServer.connect(program.database())) {
            for (var helper : List.of("helper-one", "helper-two")) {
                helpers.put(helper, newId(owner, """
                    insert into organisation.organisation (code, kind, name, short_name)
                    values (?, 'helper', '协助机构', '协助机构')
                    returning id""", helper).intValue());
            }
            delivery = delivery(owner);
            birds.add(bird(owner, "甲", "XW", "xw-market-regulation", "market-regulation", "320102002", "helper-one"));
            birds.add(bird(owner, "乙", "JB", "jb-court", "court", "320111001", "helper-two"));
            birds.add(bird(owner, "丙", "XW", "jb-court", "court", null, null));
            birds.add(bird(owner, "丁", "JB", "xw-market-regulation", "market-regulation", null, null));
            birds.add(bird(owner, "戊", null, null, null, null, null));
        }
    }

    /// An item, the organisations it belongs to, and the word only it bears.
    public record Bird(long item, String song, String board, String body, String department, String street,
            String helper) {
        public boolean belongsTo(String duty, String organisation) {
            return switch (duty) {
                case "city", "centre" -> true;
                case "board" -> board.equals(organisation);
                case "district_body" -> body.equals(organisation);
                case "department" -> department.equals(organisation);
                case "street" -> street.equals(organisation);
                case "helper" -> helper.equals(organisation);
                default -> false;
            };
        }
    }

    public List<Bird> birds() { return birds; }

    public List<Bird> of(String duty, String organisation) {
        return birds.stream().filter(bird -> bird.belongsTo(duty, organisation)).toList();
    }

    public List<Bird> foreignTo(String duty, String organisation) {
        return birds.stream().filter(bird -> !bird.belongsTo(duty, organisation)).toList();
    }

    public long delivery() { return delivery; }

    /// The id of one of the two enterprises.
    public long subject(String name) {
        try (var owner = TestServer.connect(program.database())) {
            return subject(owner, name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The id of an organisation; null for an empty code.
    @Nullable
    public Integer id(@Nullable String organisation) {
        if (organisation == null || organisation.isEmpty()) {
            return null;
        }
        var helper = helpers.get(organisation);
        return helper != null
                ? helper
                : program.get(Organisations.class).find(organisation).map(Organisation::id).orElseThrow();
    }

    /// All birds but the last are of one enterprise, so that each item's page has the others for siblings.
    private Bird bird(Connection owner, String word, @Nullable String board, @Nullable String body,
            @Nullable String department, @Nullable String street, @Nullable String helper) throws SQLException {
        var song = "翠羽" + word;
        var subject = subject(owner, board == null ? "金丝雀二" : "金丝雀一");
        var listing = newId(owner,
                """
                    insert into roster.listing (id, list, grain, subject_id, resolution, printed_name, document_number, document_key,
                                                authority_name, state, state_since, delivery, known_from, content)
                    values (nextval('roster.listing_id'), ?, 'record', ?, 'unified-code', '金丝雀', ?, ?, ?, 'listed', '2026-11-01', 1,
                            '2026-11-02T00:00:00Z', cast(? as jsonb))
                    returning id""",
                LIST, subject, "金丝罚〔2026〕" + song, "金丝罚〔2026〕" + song, song + "局",
                "{\"CF_SY\":\"" + song + "\"}");
        var item = newId(owner,
                """
                    insert into casework.item (listing_id, subject_id, list, category, stage, stage_since, board, board_rule,
                                               board_evidence, body, body_rule, department, street, document_number, document_key,
                                               authority_name, decision_date, opened_by, opened_at, known_from)
                    values (?, ?, ?, 'penalised', ?, '2026-11-02T00:00:00Z', ?, 'address', ?, ?, 'printed-name', ?, ?, ?, ?, ?,
                            '2026-10-01', 1, '2026-11-02T00:00:00Z', '2026-11-02T00:00:00Z')
                    returning id""",
                listing, subject, LIST, board == null ? "issued" : "distributed", id(board), song,
                id(body), id(department), id(street), "金丝罚〔2026〕" + song, "金丝罚〔2026〕" + song, song + "局");
        run(owner, """
            insert into roster.listing_past
            select l.*, '2026-11-03T00:00:00Z' from roster.listing l where id = ?""", listing);
        run(owner, """
            insert into casework.item_past
            select i.*, '2026-11-03T00:00:00Z' from casework.item i where id = ?""", item);
        run(owner,
                """
                    insert into platform.event (at, actor, actor_name, duty, organisation, kind, about_kind, about_id, facts)
                                values ('2026-11-04T00:00:00Z', 0, '经办', 'board', 0, ?, 'item', ?, '{}')""",
                song, item);
        if (helper != null) {
            run(owner, "insert into casework.assigned (organisation, item_id) values (?, ?)", id(helper), item);
        }
        return new Bird(item, song, text(board), text(body), text(department), text(street), text(helper));
    }

    private static String text(@Nullable String code) { return code == null ? "" : code; }

    private static long subject(Connection owner, String name) throws SQLException {
        var code = name.equals("金丝雀一") ? "91320102MA1CANARY1" : "91320102MA1CANARY2";
        try (var asked = prepared(owner, "select id from registry.subject where unified_code = ?", code);
                var rows = asked.executeQuery()) {
            if (rows.next()) {
                return rows.getLong(1);
            }
        }
        var id = newId(owner, """
            insert into registry.subject (kind, unified_code, name, in_register, delivery, known_from)
            values ('enterprise', ?, ?, true, 1, '2026-11-01T00:00:00Z')
            returning id""", code, name);
        run(owner, "insert into registry.subject_name values (?, ?, ?, array['金丝', '丝雀'], true)", id, name, name);
        return id;
    }

    private long delivery(Connection owner) throws SQLException {
        var file = "c".repeat(64);
        run(owner, "insert into platform.evidence (sha256, size, stored_at) values (?, 1, '2026-11-01T00:00:00Z')",
                file);
        var sender = id("city-credit-centre");
        var coverage = newId(owner,
                """
                    insert into intake.coverage (list, sender, grain, area) values (?, ?, 'record', '320100') returning id""",
                LIST, sender);
        return newId(owner,
                """
                    insert into intake.delivery (coverage, list, sender, whole, cut_off, received_at, received_by, received_name, duty,
                                                 organisation, file_name, sha256, size, state)
                    values (?, ?, ?, true, '2026-11-01', '2026-11-01T00:00:00Z', 0, '经办', 'centre', 0, '翠羽名单.csv', ?, 1, 'discarded')
                    returning id""",
                coverage.intValue(), LIST, sender, file);
    }

    private static void run(Connection owner, String sql, @Nullable Object... values) throws SQLException {
        try (var statement = prepared(owner, sql, values)) {
            statement.executeUpdate();
        }
    }

    private static Long newId(Connection owner, String sql, @Nullable Object... values) throws SQLException {
        try (var statement = prepared(owner, sql, values); var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static PreparedStatement prepared(Connection owner, String sql, @Nullable Object... values)
            throws SQLException {
        var statement = owner.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
