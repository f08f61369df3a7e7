package xinzhi.lists.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One column of a list (数据项): official code, Chinese name, other headings it has been seen under.
///
/// @param code      official field code, e.g. `CF_WSH`
/// @param name      official Chinese name, the heading of our own files
/// @param type      what the field holds
/// @param maxLength greatest number of characters, 0 for no limit
/// @param required  an empty value quarantines the row
/// @param personal  personal data: takes part in the fingerprint, is stored sealed and shown to nobody without a purpose
/// @param role      the part it plays in the row, if any
/// @param aliases   other headings and codes accepted for it
/// @param values    the allowed values of a CHOICE
public record Field(String code, String name, FieldType type, int maxLength, boolean required, boolean personal,
        @Nullable Role role, List<String> aliases, List<String> values) {
    public Field {
        aliases = List.copyOf(aliases);
        values = List.copyOf(values);
    }
}
