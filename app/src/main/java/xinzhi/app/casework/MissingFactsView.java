package xinzhi.app.casework;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.Words;

/// Makes what the ledger lacks ready to show: most first, with whose list it is, who has to supply it.
@Component
final class MissingFactsView {
    private static final Words WORDS = CaseWords.WORDS;
    private final MissingFactsQueries queries;
    private final Sources sources;
    private final Catalogue catalogue;
    private final Organisations organisations;
    private final Transactions transactions;

    MissingFactsView(MissingFactsQueries queries, Sources sources, Catalogue catalogue, Organisations organisations,
            Transactions transactions) {
        this.queries = queries;
        this.sources = sources;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.transactions = transactions;
    }

    /// @param sender 0 where it is not known
    /// @param board  0 where none is found
    private record Group(String list, int sender, int board, String grain) {}

    MissingFactsPage page(Shell shell, Actor actor) {
        return transactions.read(actor, () -> {
            var lacks = queries.lacks(supplies(actor));
            var said = sources.find(lacks.stream().map(MissingFactsQueries.Lack::delivery).distinct().toList());
            var groups = lacks.stream().collect(Collectors.groupingBy(lack -> {
                var source = said.get(lack.delivery());
                var board = lack.board();
                return new Group(lack.list(), source == null ? 0 : source.sender(), board == null ? 0 : board,
                        lack.grain());
            }));
            long all = count(lacks);
            var rows = groups.entrySet().stream()
                    .sorted(Comparator.comparingLong(entry -> -count(entry.getValue())))
                    .map(entry -> row(entry.getKey(), entry.getValue(), supplies(actor))).toList();
            var froms = rows.stream().map(MissingFactsPage.Row::source).filter(java.util.Objects::nonNull).distinct()
                    .toList();
            return new MissingFactsPage(shell, WORDS.text("missing.title"),
                    all == 0 ? WORDS.text("missing.none") : WORDS.text("missing.range", Shown.count(all)), rows, froms);
        });
    }

    private static long count(List<MissingFactsQueries.Lack> lacks) {
        return lacks.stream().mapToLong(MissingFactsQueries.Lack::items).sum();
    }

    private MissingFactsPage.Row row(Group group, List<MissingFactsQueries.Lack> lacks, boolean supplies) {
        var facts = new TreeMap<String, Long>();
        lacks.forEach(lack -> lack.fields().forEach(field -> facts.merge(field, lack.items(), Long::sum)));
        return new MissingFactsPage.Row(
                catalogue.find(group.list()).map(kind -> kind.format().name()).orElse(group.list()), group.list(),
                group.sender() == 0
                        ? WORDS.text("missing.sender.unknown")
                        : organisations.find(group.sender()).map(Organisation::name)
                                .orElse(WORDS.text("missing.sender.unknown")),
                group.board() == 0 ? WORDS.text("board.none") : organisations.get(group.board()).name(),
                group.board() == 0 ? LedgerSearch.Dimension.NOTHING : Integer.toString(group.board()),
                Shown.count(count(lacks)),
                facts.entrySet().stream().map(fact -> WORDS.text("missing.fact",
                        CaseWords.fieldNames(catalogue, group.list(), List.of(fact.getKey())),
                        Shown.count(fact.getValue()))).toList(),
                supplies && group.sender() != 0 ? source(group) : null);
    }

    private static boolean supplies(Actor actor) { return actor.duty() == Duty.CITY || actor.duty() == Duty.CENTRE; }

    private MissingFactsPage.Source source(Group group) {
        var list = catalogue.find(group.list()).map(kind -> kind.format().name()).orElse(group.list());
        var name = WORDS.text(group.grain().equals("subject") ? "missing.source.subject" : "missing.source", list,
                organisations.get(group.sender()).name());
        return new MissingFactsPage.Source(name, group.list(), group.sender(), group.grain());
    }
}
