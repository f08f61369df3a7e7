package xinzhi.app.registry;

import static xinzhi.app.registry.RegistryWords.WORDS;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Shown;
import xinzhi.app.registry.PoolPage.Row;
import xinzhi.app.registry.PoolPage.Tab;

/// Makes the page of the pool from what the queries find, in the transaction of its reader.
@Component
final class PoolView {
    private static final String PATH = "/identities";
    private static final int MOST_FOUND = 100;
    /// No name is longer.
    private static final int LONGEST = 200;
    private final PoolQueries pool;
    private final SubjectQueries subjects;

    PoolView(PoolQueries pool, SubjectQueries subjects) {
        this.pool = pool;
        this.subjects = subjects;
    }

    /// The three views of the pool.
    enum View {
        OPEN,
        DOUBTS,
        JUDGED;

        static View of(String word) {
            return switch (word) {
                case "doubts" -> DOUBTS;
                case "judged" -> JUDGED;
                case String _ -> OPEN;
            };
        }

        String code() { return name().toLowerCase(java.util.Locale.ROOT); }
    }

    PoolPage page(Shell shell, View view, int page) {
        var counts = pool.counts();
        var rows = switch (view) {
            case OPEN -> pool.open(page).stream().map(PoolView::open).toList();
            case DOUBTS -> pool.doubts(null, page).stream().map(PoolView::doubt).toList();
            case JUDGED -> pool.judged(page).stream().map(PoolView::judged).toList();
        };
        var note = WORDS.text("note." + view.code())
                + (view == View.OPEN ? WORDS.text("note.unlinked", Shown.count(counts.unlinked())) : "");
        boolean more = rows.size() > PoolQueries.PAGE;
        return new PoolPage(shell, tabs(view, counts), "", null, note,
                rows.subList(0, Math.min(rows.size(), PoolQueries.PAGE)), empty(view.code()),
                page > 0 ? href(view, page - 1) : null, more ? href(view, page + 1) : null);
    }

    PoolPage search(Shell shell, String typed) {
        var form = typed.length() > LONGEST ? "" : NameForm.of(typed).text();
        boolean tooShort = form.codePointCount(0, form.length()) < Registry.SHORTEST_SEARCH;
        var found = tooShort ? List.<SubjectQueries.Found>of() : subjects.search(form, MOST_FOUND + 1);
        boolean cut = found.size() > MOST_FOUND;
        var result = tooShort
                ? WORDS.text("result.short")
                : cut ? WORDS.text("result.cut", MOST_FOUND) : WORDS.text("result.search", found.size());
        return new PoolPage(shell, tabs(null, pool.counts()), typed, result, "",
                found.stream().limit(MOST_FOUND).map(PoolView::found).toList(), empty("search"), null, null);
    }

    private static List<Tab> tabs(@Nullable View current, PoolQueries.Counts counts) {
        return List.of(tab(View.OPEN, counts.open(), current), tab(View.DOUBTS, counts.doubts(), current),
                tab(View.JUDGED, counts.judged(), current));
    }

    private static Tab tab(View view, long count, @Nullable View current) {
        return new Tab(WORDS.text("tab." + view.code()), href(view, 0), Shown.count(count), view == current);
    }

    private static String href(View view, int page) {
        return PATH + "?view=" + view.code() + (page == 0 ? "" : "&page=" + page);
    }

    static String href(long subject) { return PATH + "/" + subject; }

    private static PoolPage.Empty empty(String view) {
        return new PoolPage.Empty(WORDS.text("empty." + view), WORDS.text("empty." + view + ".advice"));
    }

    private static Row open(PoolQueries.Open open) {
        var what = open.candidates() == 1
                ? WORDS.text("candidates.one", open.bestName())
                : WORDS.text("candidates.more", open.bestName(), open.candidates());
        return new Row(href(open.id()), open.name(), open.number(), RegistryWords.strength(open.best()), what, null);
    }

    private static Row doubt(PoolQueries.Doubt doubt) {
        return new Row(href(doubt.subject()), doubt.name(), null, RegistryWords.doubt(doubt.number()),
                RegistryWords.doubt(doubt),
                WORDS.text("doubt.trace", doubt.delivery(), Shown.time(doubt.at())));
    }

    private static Row judged(PoolQueries.Judged judged) {
        var verdict = judged.same() ? Judgement.Verdict.SAME : Judgement.Verdict.DIFFERENT;
        return new Row(href(judged.subject()), judged.name(), null, RegistryWords.verdict(verdict, true),
                WORDS.text("judged.what", judged.registeredName(), judged.reason()),
                WORDS.text("judged.trace", judged.by(), Shown.time(judged.at())));
    }

    private static Row found(SubjectQueries.Found found) {
        var kind = found.kind();
        var by = kind == null
                ? WORDS.text("found.code")
                : kind == KnownName.Kind.OWN ? "" : WORDS.text("found." + kind.name(), found.matched());
        return new Row(href(found.id()), found.name(), found.number(), RegistryWords.inRegister(found.inRegister()),
                by, null);
    }
}
