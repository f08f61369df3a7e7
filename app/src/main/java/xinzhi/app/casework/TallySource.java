package xinzhi.app.casework;

import java.util.List;
import java.util.Optional;
import xinzhi.app.casework.LedgerSearch.Dimension;
import xinzhi.app.platform.Duty;

/// Which counts kept beforehand (台账计数) answer a question, under the names the ledger's conditions and marks speak of (decision 0031).
final class TallySource {
    private static final String MARKS = """
        case when t.absent then date '0001-01-01' end as absent_since, case when t.thin then array['']::text[] end as missing""";
    /// Whether there is a body can be asked, not which.
    private static final String WHOLE = """
        (select t.list, t.category, t.stage, t.board, case when not t.no_body then 1 end as body, t.department, t.register_state,
                %s, t.items
         from casework.tally t) i"""
            .formatted(MARKS);
    private static final String WITHIN = """
        (select t.list, t.category, t.stage, t.board, t.body, t.department, t.street, t.register_state, %s, t.items
         from casework.tally_within t) i""".formatted(MARKS);

    private TallySource() {}

    /// None where words or days are sought, or for a duty that sees items one by one.
    static Optional<String> find(Duty duty, LedgerSearch search, TextSearch.Meaning meaning,
            List<Dimension> dimensions) {
        if (!(meaning instanceof TextSearch.Meaning.Nothing) || !search.countedBeforehand()) {
            return Optional.empty();
        }
        boolean within = search.has(Dimension.STREET) || search.has(Dimension.BODY)
                || dimensions.contains(Dimension.STREET);
        return switch (duty) {
            case CITY, CENTRE, BOARD, DEPARTMENT -> Optional.of(within ? WITHIN : WHOLE);
            case DISTRICT_BODY, STREET -> Optional.of(WITHIN);
            case HELPER, ADMINISTRATOR, ENTERPRISE, SENDER, PUBLIC, SIGNING_IN -> Optional.empty();
        };
    }
}
