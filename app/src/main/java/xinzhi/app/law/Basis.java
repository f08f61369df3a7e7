package xinzhi.app.law;

import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Confidence;

/// The rule behind a date or an answer, with the law it rests on (规则依据).
///
/// @param text    what the rule says, in one sentence
/// @param article as printed, e.g. `第十条第一款第（四）项`; absent where the number has not been seen
/// @param source  where the text was seen; absent if it was recalled
/// @param edition which state of the rule files said so (规则版本)
public record Basis(RuleId rule, String text, String instrument, @Nullable String article, Confidence confidence,
        @Nullable String source, String edition) {}
