package xinzhi.app.casework;

import java.util.Locale;

/// By which clue an item came to its board (板块判定依据), the strongest first; the order is the rule.
public enum BoardRule {
    /// The register's own field of local supervision (属地监管).
    LOCAL_SUPERVISION,
    /// The authority that registered the subject (登记机关).
    REGISTRATION_AUTHORITY,
    /// A street, town or park, by field or in the address (街道、园区).
    STREET,
    /// The name of a district in the address (地址).
    ADDRESS,
    /// Digits 3–8 of the unified code (统一代码登记区划): the weakest, and never the city's own 320100.
    CODE_DIVISION,
    /// First six digits of a natural person's number (证件号码前六位): where it was first given, as weak as that.
    NUMBER_DIVISION,
    /// No clue: a person decides.
    NONE;

    String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    static BoardRule of(String code) { return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_')); }
}
