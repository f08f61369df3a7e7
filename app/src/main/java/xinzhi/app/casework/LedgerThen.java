package xinzhi.app.casework;

import java.time.ZoneId;
import java.util.List;

/// What the ledger reads from: today's items, or those known at the end of a day (截至某日), with the register as it was known then.
/// The policies hold for both; of a past row it is the board, body or street of that row that counts (decision 0024).
final class LedgerThen {
    /// The columns that past and present have in common.
    private static final String ITEMS = """
        select t.id, t.listing_id, t.subject_id, t.opened_by, t.list, t.category, t.document_number, t.document_key, t.authority_name, t.board, t.board_rule,
               t.body, t.department, t.street, t.decision_date, t.publicity_date, t.publicity_end, t.amount_fen, t.stage,
               t.absent_since, t.missing, t.opened_at
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
            select s.id, s.in_register, s.state, s.moved, s.name
            from registry.subject s
            where s.known_from < :then
            union all
            select s.id, s.in_register, s.state, s.moved, s.name
            from registry.subject_past s
            where s.known_from < :then and s.known_to >= :then)
        select t.*, %s, coalesce(s.name, U&'\\FFFF') as ordered_name
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

    /// In the place of the names of natural persons, so that they come last.
    static final String AFTER_ALL_NAMES = "\uFFFF";
    private static final String NAMED = """
        (select t.*, s.name as ordered_name
         from casework.item t
         join registry.subject s on s.id = t.subject_id) i""";
    private static final String PERSONS = """
        (select t.*, U&'\\FFFF' as ordered_name
         from casework.item t
         where t.subject_id < 0) i""";

    private LedgerThen() {}

    /// The items to be read in the order asked for: where it is an order of names, persons are read beside the others, each by an
    /// index of their own.
    static List<String> inOrder(LedgerSearch search, boolean persons) {
        if (search.order().by() != LedgerSearch.Column.NAME) {
            return List.of(items(search, false));
        }
        if (search.asOf() != null) {
            return List.of(items(search, true));
        }
        return persons ? List.of(NAMED, PERSONS) : List.of(NAMED);
    }

    /// A value ordered by as a mark holds it.
    static String mark(String value) { return value.equals(AFTER_ALL_NAMES) ? "" : value; }

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
