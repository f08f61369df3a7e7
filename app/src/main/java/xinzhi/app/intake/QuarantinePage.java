package xinzhi.app.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.Shell;

/// Rows set aside (问题数据隔离区), of one delivery or of the latest of every list.
///
/// @param delivery what the rows belong to, null for all
/// @param filters  lists, senders, faults and states to choose from; lists and senders only without a delivery
/// @param notices  what the reader must know, e.g. that not all faulty rows are kept
/// @param values   printed values that are wrong in several rows
public record QuarantinePage(Shell shell, @Nullable Of delivery, Filters filters, List<String> notices, List<Row> rows,
        List<Value> values, String range, @Nullable String previousUrl, @Nullable String nextUrl) {
    public QuarantinePage {
        notices = List.copyOf(notices);
        rows = List.copyOf(rows);
        values = List.copyOf(values);
    }

    /// @param workbookUrl   where the workbook for the sender is made, null without a row
    /// @param rereadUrl     where the delivery is read again by the corrections, null when there is nothing to gain
    /// @param supplementUrl where corrected rows are brought in after the commit, null when there is nothing to bring
    public record Of(String file, String summary, String url, @Nullable String workbookUrl, @Nullable String rereadUrl,
            @Nullable String supplementUrl) {}

    public record Filters(String action, List<Choice> lists, List<Choice> senders, List<Choice> faults,
            List<Choice> states) {
        public Filters {
            lists = List.copyOf(lists);
            senders = List.copyOf(senders);
            faults = List.copyOf(faults);
            states = List.copyOf(states);
        }
    }

    /// @param origin list and sender, null on the page of one delivery
    /// @param who    whom the row names, masked where it may be a person
    public record Row(String href, String place, @Nullable String origin, @Nullable String who, Badge state,
            List<Wrong> faults) {
        public Row {
            faults = List.copyOf(faults);
        }
    }

    /// @param column heading, null where the whole row is meant
    public record Wrong(@Nullable String column, @Nullable String printed, String what, String remedy) {}

    /// @param fixUrl where a value fix is proposed
    public record Value(String field, String printed, String rows, String fixUrl) {}
}
