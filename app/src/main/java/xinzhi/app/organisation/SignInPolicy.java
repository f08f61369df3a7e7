package xinzhi.app.organisation;

import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Settings;

/// What this installation demands of whoever signs in (登录要求); the demo demands nothing.
@Component
final class SignInPolicy {
    private final SignInSettings settings;
    private final boolean demo;

    SignInPolicy(SignInSettings settings, Settings program) {
        this.settings = settings;
        this.demo = program.demo();
    }

    boolean requiresSecondFactor(Duty duty) {
        var duties = settings.secondFactor().requiredFor();
        return (duties == null ? demo ? Set.<Duty>of() : Set.of(Duty.ADMINISTRATOR) : duties).contains(duty);
    }

    boolean tooOld(@Nullable OffsetDateTime setAt, OffsetDateTime now) {
        var oldest = settings.passwords().oldest();
        return !demo && setAt != null && oldest.isPositive() && !setAt.plus(oldest).isAfter(now);
    }

    /// Days a password lasts, 0 for ever.
    long passwordDays() { return demo ? 0 : settings.passwords().oldest().toDays(); }
}
