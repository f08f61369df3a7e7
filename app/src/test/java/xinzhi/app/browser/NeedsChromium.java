package xinzhi.app.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Skipped, and said so, where there is no Chromium or no Node; in CI their absence is an error.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsChromium.Condition.class)
@interface NeedsChromium {
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return Chromium.missing().map(missing -> without(missing, context.getDisplayName()))
                    .orElseGet(() -> ConditionEvaluationResult.enabled("Chromium and Node are here"));
        }

        private static ConditionEvaluationResult without(String missing, String test) {
            var message = test + " needs " + missing + ". Install it: apt-get install chromium nodejs fonts-noto-cjk";
            if (Optional.ofNullable(System.getenv("CI")).filter("true"::equals).isPresent()) {
                throw new IllegalStateException(message);
            }
            System.err.println("Skipped: " + message);
            return ConditionEvaluationResult.disabled(message);
        }
    }
}
