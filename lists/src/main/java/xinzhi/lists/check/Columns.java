package xinzhi.lists.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Under which heading each field of the format stands in one sheet, by position of the field; null where it has no column.
///
/// @param order positions of the fields that have a column, from left to right
public record Columns(@Nullable String sheet, List<@Nullable Heading> headings, List<Integer> order) {
    public Columns {
        order = List.copyOf(order);
        headings = Collections.<@Nullable Heading>unmodifiableList(new ArrayList<@Nullable Heading>(headings));
    }

    public Columns(@Nullable String sheet, List<@Nullable Heading> headings) {
        this(sheet, headings,
                IntStream.range(0, headings.size()).filter(i -> headings.get(i) != null).boxed().toList());
    }

    public static Columns of(@Nullable String sheet, @Nullable Heading... headings) {
        return new Columns(sheet, Arrays.<@Nullable Heading>asList(headings));
    }

    /// @param order positions of fields, from left to right; negative ones are no field's
    public static Columns inOrder(@Nullable String sheet, int[] order, @Nullable Heading... headings) {
        return new Columns(sheet, Arrays.<@Nullable Heading>asList(headings),
                Arrays.stream(order).filter(position -> position >= 0).boxed().toList());
    }

    public @Nullable Heading heading(int position) { return headings.get(position); }
}
