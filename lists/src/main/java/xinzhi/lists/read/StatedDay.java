package xinzhi.lists.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import xinzhi.lists.text.TextForm;

/// A day that a title or a file's name states (标明的日期).
///
/// @param words  the words it was read from, e.g. 截至2026年11月20日
/// @param cutOff whether the words say that the data stand for this day
public record StatedDay(LocalDate day, String words, boolean cutOff) {
    private static final Pattern STATED = Pattern.compile("(截至|截止|数据|统计)?(?:日期|时间|日|到|于|:)*"
            + "(?<!\\d)(20\\d\\d)(?:[年./_-](\\d{1,2})[月./_-](\\d{1,2})日?|(\\d{2})(\\d{2}))(?!\\d)");

    /// The days a text states, in their order.
    public static List<StatedDay> in(String text) {
        var days = new ArrayList<StatedDay>();
        var found = STATED.matcher(TextForm.closed(text));
        while (found.find()) {
            boolean parted = found.group(3) != null;
            try {
                days.add(new StatedDay(LocalDate.of(Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(parted ? 3 : 5)), Integer.parseInt(found.group(parted ? 4 : 6))),
                        found.group(), found.group(1) != null));
            } catch (DateTimeException _) {
                // digits that are no day
            }
        }
        return List.copyOf(days);
    }
}
