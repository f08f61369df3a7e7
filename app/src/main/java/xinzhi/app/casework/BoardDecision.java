package xinzhi.app.casework;

import org.jspecify.annotations.Nullable;

/// To which board a subject belongs, by which rule, on which words (板块判定).
record BoardDecision(@Nullable Integer board, @Nullable Integer street, BoardRule rule, String evidence) {}
