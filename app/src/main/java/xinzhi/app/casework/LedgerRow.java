package xinzhi.app.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;

/// One ledger item as a row, ready to show; null is shown as a dash.
///
/// @param href         address of the item
/// @param subject      address of the page of its subject
/// @param name         enterprise
/// @param code         unified social credit code
/// @param list         kind of list
/// @param category     category
/// @param document     document number
/// @param authority    designating authority as printed
/// @param board        responsible board
/// @param doubt        why the board is doubtful, null when it is not
/// @param decided      day of decision
/// @param publicityEnd end of publicity
/// @param amount       amount in 万元
/// @param stage        stage
/// @param flags        flags, few
public record LedgerRow(String href, String subject, String name, @Nullable String code, String list,
        @Nullable String category,
        @Nullable String document, @Nullable String authority, @Nullable String board, @Nullable String doubt,
        @Nullable String decided, @Nullable String publicityEnd, @Nullable String amount, Badge stage,
        List<Badge> flags) {
    public LedgerRow {
        flags = List.copyOf(flags);
    }
}
