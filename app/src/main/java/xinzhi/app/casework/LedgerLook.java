package xinzhi.app.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the ledger is looked at beside what is sought: columns, the views to open, and what became of the last act.
record LedgerLook(LedgerColumns columns, List<SavedView> views, @Nullable String notice) {
    LedgerLook {
        views = List.copyOf(views);
    }

    LedgerFragment.Menu menu() {
        var shown = columns.shown();
        return new LedgerFragment.Menu(columns.all().stream().map(column -> {
            int at = shown.indexOf(column);
            return new LedgerFragment.ColumnChoice(column.code(), LedgerCells.heading(column).label(), at >= 0,
                    column == LedgerColumn.NAME, at > 1, at > 0 && at < shown.size() - 1);
        }).toList(), views.stream().map(view -> new LedgerFragment.View(view.id(), view.name(), view.main())).toList());
    }
}
