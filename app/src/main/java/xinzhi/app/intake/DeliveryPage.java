package xinzhi.app.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Shell;

/// One delivery from receipt to result.
///
/// @param shell    what surrounds the page
/// @param file     name of the file
/// @param summary  list, sender, extent and cut-off day in one line
/// @param state    where it stands
/// @param progress work under way, null when none
/// @param refusal  why the file could not be read, and the remedy, if so
/// @param preview  what the commit would do, or has done; null before the file is read
/// @param findings what is wrong in the file, null before it is read
/// @param decision commit and discard, null when there is nothing to decide
/// @param result   what the commit did, null before
/// @param guards   what it is conspicuous by, null when nothing is
/// @param withdrawal taking it back, null when there is nothing to take back
/// @param absencesUrl where absences are explained, null where there are none
/// @param pairs    absent and added rows that may be one matter
/// @param receipt  receipt of the file as stored
/// @param again    what may be done about a file nothing came of, and by which mapping it was read; null without either
/// @param rawUrl   where the file as received can be opened, null when it cannot by this actor or any more
public record DeliveryPage(Shell shell, String file, String summary, Badge state, @Nullable DeliveryProgress progress,
        @Nullable Refusal refusal, @Nullable Preview preview, @Nullable Findings findings,
        @Nullable Decision decision, @Nullable Result result, List<Fact> receipt, @Nullable Again again,
        @Nullable String rawUrl, @Nullable GuardPanel guards, @Nullable WithdrawalPanel withdrawal,
        @Nullable String absencesUrl, List<PairRow> pairs) {
    public DeliveryPage {
        receipt = List.copyOf(receipt);
        pairs = List.copyOf(pairs);
    }

    /// An absent and an added row that may be one matter under two numbers.
    public record PairRow(String before, String after, String why) {}

    /// A file that could not be taken: what is wrong, where, how to mend it.
    public record Refusal(String what, @Nullable String place, String remedy) {}

    /// How the file was or may be read.
    ///
    /// @param mapping    who said what its headings stand for, null where nobody had to
    /// @param mappingUrl where that is said, null where it is of no use
    /// @param againUrl   takes the file up again, null where it cannot be
    public record Again(@Nullable String mapping, @Nullable String mappingUrl, @Nullable String againUrl) {}

    /// The effect in numbers.
    ///
    /// @param rows     what was read: rows, accepted, quarantined, without key, duplicates, persons counted
    /// @param changes  against the current list: added, changed, unchanged, absent, returned
    /// @param warnings what the reader must know before committing
    /// @param boards   effect per board, with a total as the last row
    public record Preview(List<Count> rows, List<Count> changes, List<String> warnings, List<BoardRow> boards) {
        public Preview {
            rows = List.copyOf(rows);
            changes = List.copyOf(changes);
            warnings = List.copyOf(warnings);
            boards = List.copyOf(boards);
        }
    }

    /// One number with its label; the hint says what is counted, `href` opens the rows, null where there are none to show.
    public record Count(String label, Badge number, @Nullable String href) {
        public Count(String label, Badge number) { this(label, number, null); }

        Count to(@Nullable String address) { return new Count(label, number, address); }
    }

    /// Effect on one board.
    ///
    /// @param rows where its rows are once they are written
    public record BoardRow(String board, String added, String changed, String absent, String after, boolean total,
            Rows rows) {
        /// Addresses of the rows behind a figure, each null where the figure is nought.
        public record Rows(@Nullable String added, @Nullable String changed, @Nullable String absent) {}
    }

    /// What is wrong in the file.
    ///
    /// @param total how many, in words
    /// @param kinds summary by kind
    /// @param rows  those of this page
    /// @param range which those are
    /// @param previousUrl address of the page before, if any
    /// @param nextUrl     address of the next page, if any
    /// @param mended      rows set aside and rows read by corrections, null when there are none
    public record Findings(String total, List<KindRow> kinds, List<FindingRow> rows, String range,
            @Nullable String previousUrl, @Nullable String nextUrl, @Nullable Mended mended) {
        public Findings {
            kinds = List.copyOf(kinds);
            rows = List.copyOf(rows);
        }
    }

    /// Rows set aside, and rows that were not read as printed.
    ///
    /// @param told          how many of which, in sentences
    /// @param quarantineUrl where the rows are, null without any
    /// @param originalUrl   the delivery this one supplements, if it does
    public record Mended(List<String> told, @Nullable String quarantineUrl, @Nullable String originalUrl) {
        public Mended {
            told = List.copyOf(told);
        }
    }

    /// One kind of finding and how often it occurs; choosing it shows only these.
    public record KindRow(Badge severity, String what, String count, String href, boolean selected) {}

    /// One finding: how grave, where, what stands there, what is wrong, how to mend it.
    public record FindingRow(Badge severity, String sheet, String row, String column, @Nullable String value,
            String what, String remedy) {}

    /// What can be decided now, and what it would entail.
    public record Decision(@Nullable String commitUrl, String consequence, @Nullable String discardUrl) {}

    /// What the commit did.
    public record Result(String what, List<Count> counts, String ledgerUrl) {
        public Result {
            counts = List.copyOf(counts);
        }
    }
}
