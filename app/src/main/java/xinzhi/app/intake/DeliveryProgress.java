package xinzhi.app.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Shell.Csrf;

/// Work under way on a delivery, asked for every second.
///
/// @param pollUrl   address of this fragment
/// @param pageUrl   address of the delivery, shown when the work is done
/// @param finished  whether the work is done
/// @param phases    what is done one after the other (读取·比对·预览·写入, or of a withdrawal 核对·台账·名单·复核)
/// @param percent   share of the whole work, null while unknown
/// @param numbers   rows read, checked, staged, rate, time left
/// @param cancelUrl address that stops the work, null when it cannot be stopped any more
/// @param csrf      token of the form that stops it
public record DeliveryProgress(String pollUrl, String pageUrl, boolean finished, List<Phase> phases,
        @Nullable Integer percent, List<Fact> numbers, @Nullable String cancelUrl, Csrf csrf) {
    public DeliveryProgress {
        phases = List.copyOf(phases);
        numbers = List.copyOf(numbers);
    }

    /// One phase.
    public record Phase(String label, Step step) {}

    /// How far a phase has come.
    public enum Step {
        DONE("done"),
        ACTIVE("active"),
        WAITING("waiting");

        private final String css;

        Step(String css) { this.css = css; }

        /// Name of the style class.
        public String css() { return css; }
    }
}
