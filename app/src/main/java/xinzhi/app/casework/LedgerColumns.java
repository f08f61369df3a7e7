package xinzhi.app.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The columns shown, in their order (列选择).
record LedgerColumns(List<LedgerColumn> shown) {
    static final LedgerColumns USUAL = new LedgerColumns(List.of(LedgerColumn.NAME, LedgerColumn.LIST,
            LedgerColumn.DOCUMENT, LedgerColumn.BOARD, LedgerColumn.DECIDED, LedgerColumn.PUBLICITY_END,
            LedgerColumn.AMOUNT, LedgerColumn.STAGE, LedgerColumn.FLAGS));

    LedgerColumns {
        var once = new LinkedHashSet<LedgerColumn>();
        once.add(LedgerColumn.NAME);
        once.addAll(shown);
        shown = List.copyOf(once);
    }

    static LedgerColumns of(Collection<String> codes) {
        return new LedgerColumns(codes.stream().map(LedgerColumn::find).flatMap(Optional::stream).toList());
    }

    List<String> codes() { return shown.stream().map(LedgerColumn::code).toList(); }

    /// Those not shown follow, so that they can be chosen.
    List<LedgerColumn> all() {
        var all = new LinkedHashSet<>(shown);
        all.addAll(Arrays.asList(LedgerColumn.values()));
        return List.copyOf(all);
    }

    /// What pressing a button of the column menu makes of it: `board:up`, `board:down`, or `usual`.
    LedgerColumns moved(@Nullable String move) {
        if (move == null) {
            return this;
        }
        if (move.equals("usual")) {
            return USUAL;
        }
        int colon = move.indexOf(':');
        int at = colon < 0
                ? -1
                : LedgerColumn.find(move.substring(0, colon)).map(shown::indexOf).orElse(-1);
        int to = move.endsWith(":up") ? at - 1 : at + 1;
        if (at < 1 || to < 1 || to >= shown.size()) {
            return this;
        }
        var order = new ArrayList<>(shown);
        Collections.swap(order, at, to);
        return new LedgerColumns(order);
    }
}
