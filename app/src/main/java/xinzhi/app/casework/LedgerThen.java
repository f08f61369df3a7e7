package xinzhi.app.casework;

import java.time.ZoneId;

/// What the ledger reads from: today's items, or those known at the end of a day (截至某日), with the register as it was known then.
/// The policies hold for both; of a past row it is the board, body or street of that row that counts (decision 0024).
final class LedgerThen {
    /// The columns that past and present have in common.
    private static final String ITEMS = """
        select t.id, t.subject_id, t.list, t.category, t.document_number, t.document_key, t.authority_name, t.board, t.board_rule,
               t.body, t.department, t.street, t.decision_date, t.publicity_date, t.publicity_end, t.amount_fen, t.stage,
               t.absent_since, t.opened_at
        """;
    private static final String THEN = "(" + ITEMS + """
        from casework.item t
        where t.known_from < :then
        union all
        """ + ITEMS + """
        from casework.item_past t
        where t.known_from < :then and t.known_to >= :then)""";
    private static final String REGISTER = """
        registry.word(s.in_register, s.state, s.moved) as register_state
        """;
    /// Materialised, so that it is joined as a whole: looked up item by item it takes minutes.
    private static final String THEN_WITH_REGISTER = """
        (with s as materialized (
            select s.id, s.in_register, s.state, s.moved
            from registry.subject s
            where s.known_from < :then
            union all
            select s.id, s.in_register, s.state, s.moved
            from registry.subject_past s
            where s.known_from < :then and s.known_to >= :then)
        select t.*, %s
        from %s t
        left join s on s.id = t.subject_id)""".formatted(REGISTER.strip(), THEN);
    private static final String SUBJECTS_THEN = """
        left join lateral (
            select s.name, s.unified_code, s.organisation_code, %1$s
            from registry.subject s
            where s.id = i.subject_id and s.known_from < :then
            union all
            select s.name, s.unified_code, s.organisation_code, %1$s
            from registry.subject_past s
            where s.id = i.subject_id and s.known_from < :then and s.known_to >= :then
            limit 1) s on true""".replace("%1$s", REGISTER.strip());

    private LedgerThen() {}

    /// The items under the name `i`; with the register's word where it is filtered or counted by.
    static String items(LedgerSearch search, boolean register) {
        if (search.asOf() == null) {
            return "casework.item i";
        }
        boolean sought = search.has(LedgerSearch.Dimension.REGISTER)
                || search.flag() == LedgerSearch.Flag.NOT_IN_REGISTER;
        return (register || sought ? THEN_WITH_REGISTER : THEN) + " i";
    }

    /// Their subjects under the name `s`.
    static String subjects(LedgerSearch search) {
        return search.asOf() == null ? "left join registry.subject s on s.id = i.subject_id" : SUBJECTS_THEN;
    }

    /// Where the register's word of a row stands.
    static String register(LedgerSearch search) {
        return search.asOf() == null ? "i.register_state" : "s.register_state";
    }

    /// A day ends when the next begins.
    static void bind(LedgerSearch search, Conditions conditions) {
        var day = search.asOf();
        if (day != null) {
            conditions.value("then",
                    day.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toOffsetDateTime());
        }
    }
}
