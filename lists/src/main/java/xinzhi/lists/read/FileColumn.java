package xinzhi.lists.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.check.Heading;
import xinzhi.lists.format.Field;

/// A column at the head of a file (列), without any value: what its first values look like is told instead.
///
/// @param heading   as printed, empty text where nothing is printed
/// @param field     what it is known to stand for
/// @param suggested what it may stand for, where that is not known
/// @param shapes    what the first values look like, e.g. 18 位代码
public record FileColumn(Heading heading, @Nullable Field field, @Nullable Field suggested, List<String> shapes) {
    public FileColumn {
        shapes = List.copyOf(shapes);
    }

    /// The form of its heading in which headings are compared.
    public String canonical() { return HeadingIndex.normal(heading.text()); }
}
