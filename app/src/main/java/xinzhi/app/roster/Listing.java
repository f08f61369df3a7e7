package xinzhi.app.roster;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a source says (列入记录).
///
/// @param printedName the name as the list printed it, whatever the register says today
/// @param content     the source row by field code, personal fields left out
/// @param delivery    the delivery that said this
public record Listing(long id, String list, long subject, String resolution, String printedName,
        @Nullable String printedCode, @Nullable String documentNumber, @Nullable String authorityName,
        @Nullable String category, @Nullable LocalDate decisionDate, @Nullable LocalDate publicityEnd,
        ListingState state,
        long delivery, OffsetDateTime knownFrom, Map<String, String> content) {}
