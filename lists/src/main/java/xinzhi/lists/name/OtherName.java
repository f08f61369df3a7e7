package xinzhi.lists.name;

/// Another name printed in brackets behind a name (曾用名、现名、别名).
public record OtherName(Kind kind, SubjectName name) {
    /// What the bracket says the other name is.
    public enum Kind {
        /// The name before (原名、曾用名).
        FORMER,
        /// The name since (现名、更名后).
        LATER,
        /// Used beside it (又名、简称).
        ALIAS
    }
}
