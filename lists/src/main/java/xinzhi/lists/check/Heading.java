package xinzhi.lists.check;

import org.jspecify.annotations.Nullable;

/// The head of a column: its text as printed, and the column's letters where the user sees letters (列标).
public record Heading(String text, @Nullable String letter) {}
