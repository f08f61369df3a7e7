package xinzhi.app.registry;

import java.util.Locale;

/// A name somebody gave a subject (主体名称), as printed there.
///
/// @param fromRegister the register gave it, otherwise a list
/// @param current      the name the subject bears now
public record KnownName(String name, Kind kind, boolean fromRegister, boolean current) {
    /// Whether the register says that the subject bore it before (曾用名).
    public boolean isFormer() { return kind == Kind.FORMER && fromRegister && !current; }

    /// What kind of name it is.
    public enum Kind {
        /// The subject's own name (登记名称).
        OWN,
        /// The name before (曾用名).
        FORMER,
        /// The name since, as a list says (变更后名称).
        LATER,
        /// Used beside it (又名).
        ALIAS,
        /// Printed by a list beside the subject's number (名单所载名称).
        PRINTED;

        static Kind ofCode(String code) { return valueOf(code.toUpperCase(Locale.ROOT)); }
    }
}
