package xinzhi.app.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Shell;

/// What the ledger still lacks (要素待补), by list, sender and board.
///
/// @param sources for whoever supplies facts, else none
/// @param range how many items there are, in words
public record MissingFactsPage(Shell shell, String title, String range, List<Row> rows,
        List<Source> sources) {
    public MissingFactsPage {
        rows = List.copyOf(rows);
        sources = List.copyOf(sources);
    }

    /// Whose rows they are: what a workbook is made of and comes back for.
    ///
    /// @param name  list and sender
    /// @param grain of its rows
    public record Source(String name, String list, int sender, String grain) {}

    /// Items of one list, sender and board.
    ///
    /// @param code  of the list, for the ledger's filter
    /// @param board its number, empty where none is found
    /// @param source null where no workbook is made of them
    /// @param facts what is missing, and how often
    public record Row(String list, String code, String sender, String boardName, String board, String items,
            List<String> facts, @Nullable Source source) {
        public Row {
            facts = List.copyOf(facts);
        }

        /// As the workbook asks for it: zero where none is found.
        public String boardId() { return board.equals(LedgerSearch.Dimension.NOTHING) ? "0" : board; }
    }
}
