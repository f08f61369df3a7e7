package xinzhi.app.casework;

import java.util.List;
import xinzhi.app.platform.Shell;

/// What the ledger still lacks (要素待补), by list, sender and board.
///
/// @param range how many items there are, in words
public record MissingFactsPage(Shell shell, String title, String range, List<Row> rows) {
    public MissingFactsPage {
        rows = List.copyOf(rows);
    }

    /// Items of one list, sender and board.
    ///
    /// @param code  of the list, for the ledger's filter
    /// @param board its number, empty where none is found
    /// @param facts what is missing, and how often
    public record Row(String list, String code, String sender, String boardName, String board, String items,
            List<String> facts) {
        public Row {
            facts = List.copyOf(facts);
        }
    }
}
