package xinzhi.app.registry;

import org.jspecify.annotations.Nullable;

/// What one subject is to another by the register (关联主体). Shown on both sheets; nothing goes from one to the other: no listing, no
/// measure, no exit.
///
/// @param name      as the register names the other
/// @param code      its unified code, where known
/// @param subject   the other, null where the registry does not know it
/// @param delivery  the delivery that says so
/// @param suggested only the names speak for it; a person looks
public record Relation(Kind kind, String name, @Nullable String code, @Nullable Long subject, boolean suggested,
        long delivery) {
    /// What the other is.
    public enum Kind {
        HEAD_OFFICE,
        BRANCH,
        /// Goes on after this one; never listed by the system for it.
        SUCCESSOR,
        /// Went into this one.
        PREDECESSOR
    }
}
