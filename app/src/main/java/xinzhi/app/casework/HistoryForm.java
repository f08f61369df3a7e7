package xinzhi.app.casework;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.Duty;

/// The form that hands out an item's history (导出经过).
///
/// @param action   where it goes
/// @param purposes what it may be for
public record HistoryForm(String action, List<Choice> purposes) {
    public HistoryForm {
        purposes = List.copyOf(purposes);
    }

    /// Null for a duty that hands out no history.
    static @Nullable HistoryForm of(Duty duty, long item) {
        return switch (duty) {
            case CITY, CENTRE, BOARD, DEPARTMENT, DISTRICT_BODY -> new HistoryForm("/items/" + item + "/history",
                    Arrays.stream(InspectionPurpose.values()).map(purpose -> new Choice(purpose.code(),
                            CaseWords.WORDS.of("purpose", purpose), false)).toList());
            case ADMINISTRATOR, STREET, HELPER, ENTERPRISE, SENDER, PUBLIC, SIGNING_IN -> null;
        };
    }
}
