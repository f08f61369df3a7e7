package xinzhi.app.law;

import java.time.LocalDate;
import java.util.List;

/// An authority removed a record otherwise than the rules would have had it (移出情形与规则不一致的提示). A note beside the fact.
///
/// @param ways what the rules of the ground said on that day; none if the list has no such ground
public record RemovalNote(ExitGround ground, LocalDate removed, List<Way> ways, String edition) {
    public RemovalNote {
        ways = List.copyOf(ways);
    }
}
