package xinzhi.lists.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Under which heading each field of the format stands in one sheet, by position of the field; null where it has no column.
public record Columns(@Nullable String sheet, List<@Nullable Heading> headings) {
    public Columns {
        headings = Collections.<@Nullable Heading>unmodifiableList(new ArrayList<@Nullable Heading>(headings));
    }

    public static Columns of(@Nullable String sheet, @Nullable Heading... headings) {
        return new Columns(sheet, Arrays.<@Nullable Heading>asList(headings));
    }

    public @Nullable Heading heading(int position) { return headings.get(position); }
}
