package xinzhi.app.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One condition of a rule with the papers that prove it, and whether it is met (条件与材料).
///
/// @param text     the condition in words
/// @param evidence the papers that prove it, in words
/// @param missing  facts that would decide it while it is unknown
public record Check(String text, @Nullable String evidence, State state, List<Fact> missing) {
    public Check {
        missing = List.copyOf(missing);
    }

    public enum State {
        /// 已满足
        MET,
        /// 未满足
        LACKING,
        /// 尚不清楚
        UNKNOWN
    }
}
