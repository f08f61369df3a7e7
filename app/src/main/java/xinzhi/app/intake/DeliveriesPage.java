package xinzhi.app.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.Shell;

/// Deliveries of lists (名单交付) and the place to hand one in.
///
/// @param shell what surrounds the page
/// @param form  the form that takes a file, null when this duty may not
/// @param waiting dropped files nobody has confirmed
/// @param rows  deliveries, newest first
public record DeliveriesPage(Shell shell, @Nullable UploadForm form, List<Waiting> waiting, List<DeliveryRow> rows) {
    public DeliveriesPage {
        waiting = List.copyOf(waiting);
        rows = List.copyOf(rows);
    }

    /// The form that takes a file.
    ///
    /// @param lists   kinds of list
    /// @param senders senders
    /// @param full    whether "full" is chosen
    /// @param asOf    cut-off day typed before, `yyyy-MM-dd` or empty
    /// @param today   last possible cut-off day, `yyyy-MM-dd`
    /// @param limit   what is taken, e.g. `支持 xlsx、csv，单个文件不超过 2 GB`
    /// @param refusal why the last file was refused, if it was
    public record UploadForm(List<Choice> lists, List<Choice> senders, boolean full, String asOf, String today,
            String limit, @Nullable String refusal) {
        public UploadForm {
            lists = List.copyOf(lists);
            senders = List.copyOf(senders);
        }

        /// Whether a kind of list has been chosen beforehand.
        public boolean known() { return lists.stream().anyMatch(list -> list.selected() && !list.value().isEmpty()); }
    }

    /// One dropped file as a row.
    public record Waiting(String href, String file, String size, Badge state, String who, String when) {}

    /// One delivery as a row.
    public record DeliveryRow(String href, String file, String list, String sender, String extent, String asOf,
            @Nullable String rows, Badge state, String who, String when) {}
}
