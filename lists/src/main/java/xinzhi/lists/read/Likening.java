package xinzhi.lists.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.check.Finding;
import xinzhi.lists.check.FindingCode;

/// Holds the head of a file beside one kind of list.
final class Likening {
    private final List<SheetLook> sheets = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private boolean found;
    private @Nullable Finding resembling;
    private HeaderSearch.Result.@Nullable None nearest;

    private Likening() {}

    static Likeness of(FileHead.Way way, HeaderSearch search) {
        var likening = new Likening();
        var look = new HeaderLook(search);
        for (var top : way.sheets()) {
            var header = look.header(top);
            likening.sheets.add(look.look(top, header));
            if (header != null) {
                likening.titles.addAll(top.titles(header));
            }
            likening.take(top, search.search(top.name(), top.headers(), top.lettered()));
        }
        return new Likeness(search.format(), search.needed(), way.description(), likening.sheets,
                likening.refusal(way), likening.notes, likening.titles);
    }

    private void take(SheetTop top, HeaderSearch.Result result) {
        switch (result) {
            case HeaderSearch.Result.Header(var columns, _) -> {
                found = true;
                if (top.hidden()) {
                    notes.add(Finding.ofRow(FindingCode.SHEET_HIDDEN, top.name(), 0));
                }
                notes.addAll(columns.notes());
            }
            case HeaderSearch.Result.None none -> {
                if (none.resembles() && resembling == null) {
                    resembling = told(top, none.finding());
                }
                if (nearest == null || none.matches() > nearest.matches()) {
                    nearest = new HeaderSearch.Result.None(told(top, none.finding()), false, none.matches());
                }
                if (!top.isEmpty()) {
                    notes.add(Finding.ofRow(FindingCode.SHEET_LEFT_OUT, top.name(), 0));
                }
            }
        }
    }

    private static Finding told(SheetTop top, Finding finding) {
        return top.keyed() ? JsonTable.ofKeys(finding) : finding;
    }

    private @Nullable Finding refusal(FileHead.Way way) {
        if (way.refused() != null) {
            return way.refused();
        }
        return resembling != null || found || nearest == null ? resembling : nearest.finding();
    }
}
