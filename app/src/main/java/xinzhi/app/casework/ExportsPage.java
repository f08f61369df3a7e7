package xinzhi.app.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Shell;

/// The files somebody asked for (导出文件).
///
/// @param shell what surrounds the page
/// @param list  the newest first
public record ExportsPage(Shell shell, Exports list) {

    /// @param underWay whether one of them is still being made
    public record Exports(List<Row> rows, boolean underWay, Shell.Csrf csrf) {
        public Exports {
            rows = List.copyOf(rows);
        }
    }

    /// One file.
    ///
    /// @param percent  how far it is, null when it is not being made
    /// @param progress rows, rate and time left, null when it is not being made
    /// @param file     where to fetch it, null while there is none
    /// @param cancel   where to call it off, null when there is nothing to call off
    public record Row(String asked, String format, String described, Badge state, String rows, @Nullable String size,
            @Nullable String kept, @Nullable Integer percent, @Nullable String progress, @Nullable String file,
            @Nullable String cancel) {}
}
