package xinzhi.app;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Vault;
import xinzhi.app.registry.SealedPerson;
import xinzhi.app.roster.PersonalFields;
import xinzhi.lists.number.CitizenNumber;

/// Puts the canaries straight into the tables, as their owner, whom no scope holds.
final class CanaryRows {
    private static final String EVENT = """
        insert into platform.event (at, actor, actor_name, duty, organisation, kind, about_kind, about_id, facts)
        values ('2026-11-04T00:00:00Z', 0, ?, 'centre', 0, ?, ?, ?, jsonb_build_object('item', ?::text, 'purpose', ?::text, 'fields', ''))""";
    private final Connection owner;
    private final Canaries canaries;
    private final Vault vault;

    CanaryRows(Connection owner, Canaries canaries, Vault vault) {
        this.owner = owner;
        this.canaries = canaries;
        this.vault = vault;
    }

    int helper(String code) throws SQLException { return (int) newId("""
        insert into organisation.organisation (code, kind, name, short_name)
        values (?, 'helper', '协助机构', '协助机构')
        returning id""", code); }

    /// All birds with a board are of one enterprise, so that each item's page has the others for siblings.
    Canaries.Bird bird(String word, Canaries.Nest nest) throws SQLException {
        var firm = nest.board().isEmpty() ? "金丝雀二" : "金丝雀一";
        return bird("翠羽" + word, subject(firm), firm, "金丝雀", List.of(), nest);
    }

    /// A natural person, in the ledger like any other item, at whom somebody has looked.
    Canaries.Bird person(String word, String division, Canaries.Nest nest) throws SQLException {
        var name = "黄鹂" + word;
        var number = CitizenNumber.completing(division + "19850101730").value();
        var sealed = SealedPerson.of(vault, name, number);
        var id = newId(
                """
                    insert into registry.person (id, name, name_masked, number, number_masked, number_index, delivery, known_from)
                    values (nextval('registry.person_id'), ?, ?, ?, ?, ?, 1, '2026-11-01T00:00:00Z')
                    returning id""",
                sealed.name(), sealed.maskedName(), sealed.number(), sealed.maskedNumber(), sealed.index());
        var bird = bird("翠羽" + word, id, "", sealed.maskedName(), List.of(name, number), nest);
        run("insert into roster.listing_personal select listing_id, ? from casework.item where id = ?",
                PersonalFields.seal(vault, ("{\"CF_SY\":\"" + name + "发布虚假广告\"}").getBytes(StandardCharsets.UTF_8)),
                bird.item());
        run(EVENT, "经办", "person-unmasked", "person", id, Long.toString(bird.item()), "核对" + bird.look());
        return bird;
    }

    private Canaries.Bird bird(String song, long subject, String firm, String printed, List<String> sealed,
            Canaries.Nest nest) throws SQLException {
        var document = "金丝罚〔2026〕" + song;
        var listing = newId(
                """
                    insert into roster.listing (id, list, grain, subject_id, resolution, printed_name, document_number, document_key,
                                                authority_name, state, state_since, delivery, known_from, content)
                    values (nextval('roster.listing_id'), ?, 'record', ?, ?, ?, ?, ?, ?, 'listed', '2026-11-01', 1,
                            '2026-11-02T00:00:00Z', cast(? as jsonb))
                    returning id""",
                Canaries.LIST, subject, sealed.isEmpty() ? "unified-code" : "person-number", printed, document,
                document,
                song + "局", (sealed.isEmpty() ? "{\"CF_SY\":\"" : "{\"CF_WSH\":\"") + song + "\"}");
        var item = newId(
                """
                    insert into casework.item (listing_id, subject_id, list, category, stage, stage_since, board, board_rule,
                                               board_evidence, body, body_rule, department, street, document_number, document_key,
                                               authority_name, decision_date, opened_by, opened_at, known_from)
                    values (?, ?, ?, 'penalised', ?, '2026-11-02T00:00:00Z', ?, 'address', ?, ?, 'printed-name', ?, ?, ?, ?, ?,
                            '2026-10-01', 1, '2026-11-02T00:00:00Z', '2026-11-02T00:00:00Z')
                    returning id""",
                listing, subject, Canaries.LIST, nest.board().isEmpty() ? "issued" : "distributed",
                canaries.id(nest.board()), song, canaries.id(nest.body()), canaries.id(nest.department()),
                canaries.id(nest.street()), document, document, song + "局");
        run("insert into roster.listing_past select l.*, '2026-11-03T00:00:00Z' from roster.listing l where id = ?",
                listing);
        run("insert into casework.item_past select i.*, '2026-11-03T00:00:00Z' from casework.item i where id = ?",
                item);
        run(EVENT, "经办", song, "item", item, Long.toString(item), "");
        if (!nest.helper().isEmpty()) {
            run("insert into casework.assigned (organisation, item_id) values (?, ?)", canaries.id(nest.helper()),
                    item);
        }
        return new Canaries.Bird(item, song, nest, firm, sealed);
    }

    /// What the journal says of accounts and of deliveries, whom to call at a helper, and what waits for a decision.
    void whispers() throws SQLException {
        var account = newId("""
            insert into organisation.account (name, full_name, password_hash, one_time, duty, created_at)
            values ('canary', '测试员', 'x', false, 'administrator', '2026-11-01T00:00:00Z') returning id""");
        run(EVENT, Canaries.OF_ACCOUNTS, "sign-in", "account", account, "", "");
        run("""
            insert into roster.listing (id, list, grain, subject_id, resolution, printed_name, authority_name, state, state_since,
                                        delivery, known_from, content)
            values (nextval('roster.listing_id'), 'operating-abnormality', 'record', ?, 'unified-code', '金丝雀一', ?, 'listed',
                    '2026-11-01', 1, '2026-11-02T00:00:00Z', '{}')""",
                canaries.subject("金丝雀一"), Canaries.OF_SIGNALS);
        run("""
            insert into roster.listing (id, list, grain, subject_id, resolution, printed_name, authority_name, state, state_since,
                                        delivery, known_from, content)
            values (nextval('roster.listing_id'), 'operating-abnormality', 'record', -1, 'person-number', '黄**', ?, 'listed',
                    '2026-11-01', 1, '2026-11-02T00:00:00Z', '{}')""",
                Canaries.OF_PERSONS_SIGNALS);
        run(EVENT, Canaries.OF_DELIVERIES, "sign-in", "delivery", canaries.delivery(), "", "");
        run("""
            insert into organisation.contact (organisation, name, post, telephone, valid_from, recorded_by, recorded_name, recorded_at)
            values (?, ?, '', '025-1', '2026-01-01', 1, '甲', '2026-01-01T00:00:00Z')""",
                canaries.id("helper-two"),
                Canaries.OF_HELPER_TWO);
        run("""
            insert into organisation.proposal (kind, name, reason, effective_from, proposed_by, proposed_name, proposed_at)
            values ('helper', ?, '试', '2026-01-01', 1, '甲', '2026-01-01T00:00:00Z')""",
                Canaries.OF_PROPOSALS);
        run("""
            insert into catalogue.amendment (record, changes, reason, basis, wanted_from, proposed_by, proposed_name, proposed_at,
                                             state, decided_by, decided_name, decided_at, remark, effective_from, version)
            values ('list/judgment-debtor', '[{"property":"cadence","before":["weekly"],"after":["daily"]}]', '试', '试', '2026-01-02',
                    1, '甲', '2026-01-01 00:00Z', 'approved', 2, '乙', '2026-01-01 00:00Z', '', '2026-01-02', 1)""");
        run("""
            insert into catalogue.amendment (record, changes, reason, basis, wanted_from, proposed_by, proposed_name, proposed_at)
            values ('list/judgment-debtor', '[{"property":"cadence","before":["daily"],"after":["monthly"]}]', ?, '试',
                    '2026-01-02', 1, '甲', '2026-01-01T00:00:00Z')""",
                Canaries.OF_AMENDMENTS);
    }

    long subject(String name) throws SQLException {
        var code = name.equals("金丝雀一") ? "91320102MA1CANARY1" : "91320102MA1CANARY2";
        try (var asked = prepared("select id from registry.subject where unified_code = ?", code);
                var rows = asked.executeQuery()) {
            if (rows.next()) {
                return rows.getLong(1);
            }
        }
        var id = newId("""
            insert into registry.subject (kind, unified_code, name, in_register, delivery, known_from)
            values ('enterprise', ?, ?, true, 1, '2026-11-01T00:00:00Z')
            returning id""", code, name);
        run("insert into registry.subject_name values (?, ?, ?, array['金丝', '丝雀'], true)", id, name, name);
        return id;
    }

    long delivery() throws SQLException {
        var file = "c".repeat(64);
        run("insert into platform.evidence (sha256, size, stored_at) values (?, 1, '2026-11-01T00:00:00Z')", file);
        var sender = canaries.id("city-credit-centre");
        var coverage = newId("""
            insert into intake.coverage (list, sender, grain, area) values (?, ?, 'record', '320100') returning id""",
                Canaries.LIST, sender);
        return newId(
                """
                    insert into intake.delivery (coverage, list, sender, whole, cut_off, received_at, received_by, received_name, duty,
                                                 organisation, file_name, sha256, size, state)
                    values (?, ?, ?, true, '2026-11-01', '2026-11-01T00:00:00Z', 0, '经办', 'centre', 0, '云雀批.csv', ?, 1, 'discarded')
                    returning id""",
                (int) coverage, Canaries.LIST, sender, file);
    }

    private void run(String sql, @Nullable Object... values) throws SQLException {
        try (var statement = prepared(sql, values)) {
            statement.executeUpdate();
        }
    }

    private long newId(String sql, @Nullable Object... values) throws SQLException {
        try (var statement = prepared(sql, values); var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
        var statement = owner.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
