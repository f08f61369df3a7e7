package xinzhi.app.casework;

import java.util.Locale;
import java.util.Optional;

/// The columns the ledger can show (列). The first stands always, or a row could not be told from another.
public enum LedgerColumn {
    NAME,
    LIST,
    DOCUMENT,
    BOARD,
    STREET,
    DEPARTMENT,
    REGISTER,
    DECIDED,
    PUBLISHED,
    PUBLICITY_END,
    AMOUNT,
    STAGE,
    ABSENT,
    /// The facts it lacks (缺少的要素).
    MISSING,
    OPENED,
    FLAGS;

    /// As forms and tables name it.
    public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    static Optional<LedgerColumn> find(String code) {
        for (var column : values()) {
            if (column.code().equals(code)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
