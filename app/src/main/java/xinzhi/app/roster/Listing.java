package xinzhi.app.roster;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a source says (列入记录).
///
/// @param subject     below zero where it is a natural person, whose name and code stand here masked
/// @param printedName the name as the list printed it, whatever the register says today
/// @param content     the source row by field code, without what is personal; under the code and [#PRINTED] what the file says where the
///                    value is a judgement laid over it
/// @param missing     codes of the required facts it comes without (要素待补); measures, publication and exit ask for them
/// @param delivery    the delivery that said this
public record Listing(long id, String list, long subject, String resolution, String printedName,
        @Nullable String printedCode, @Nullable String documentNumber, @Nullable String authorityName,
        @Nullable String category, @Nullable LocalDate decisionDate, @Nullable LocalDate publicityEnd,
        ListingState state,
        long delivery, OffsetDateTime knownFrom, Map<String, String> content, List<String> missing) {
    /// Behind a field's code: what the file prints, where something else was read (原表所载).
    public static final String PRINTED = ".printed";

    public Listing {
        missing = List.copyOf(missing);
    }

    /// Whether every fact is there that measures, publication and the examination of an exit need.
    public boolean isComplete() { return missing.isEmpty(); }
}
