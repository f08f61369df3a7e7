package xinzhi.app.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.Shell;

/// What each column of a file stands for (表头对应), to be said by a person.
///
/// @param shell   what surrounds the page
/// @param file    name of the file
/// @param backUrl the delivery it is about
/// @param summary list and sender for whom it is saved
/// @param needed  fields that must have a column
/// @param before  who saved the one in force for this layout, null where nobody has
/// @param failure why there are no columns to assign, if so
/// @param columns the columns in the order of the file
/// @param saveUrl where it is sent
/// @param again   whether the file is read again after saving
/// @param refusal why it was not saved, if it was not
public record MappingPage(Shell shell, String file, String backUrl, String summary, String needed,
        @Nullable String before, @Nullable Unreadable failure, List<Column> columns, String saveUrl,
        boolean again, @Nullable String refusal) {
    public MappingPage {
        columns = List.copyOf(columns);
    }

    /// One column: what is printed over it, what its values look like, what it may stand for.
    public record Column(String id, String letter, String heading, String shapes, Badge state, List<Choice> fields) {
        public Column {
            fields = List.copyOf(fields);
        }
    }
}
