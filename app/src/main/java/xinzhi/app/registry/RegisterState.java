package xinzhi.app.registry;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the register says of a subject (登记状态). Text nobody knows is UNKNOWN, never something bad.
public enum RegisterState {
    UNKNOWN,
    ACTIVE,
    REVOKED,
    REVOKED_DEREGISTERED,
    DEREGISTERED,
    CANCELLED,
    MOVED_OUT,
    OTHER;

    private static final Map<String, RegisterState> PRINTED = Map.ofEntries(Map.entry("1", ACTIVE),
            Map.entry("存续", ACTIVE),
            Map.entry("在业", ACTIVE), Map.entry("开业", ACTIVE), Map.entry("在营", ACTIVE), Map.entry("在册", ACTIVE),
            Map.entry("存续(在营、开业、在册)", ACTIVE), Map.entry("2", REVOKED), Map.entry("吊销", REVOKED),
            Map.entry("吊销,未注销", REVOKED), Map.entry("吊销未注销", REVOKED), Map.entry("吊销企业", REVOKED),
            Map.entry("被吊销", REVOKED), Map.entry("3", REVOKED_DEREGISTERED), Map.entry("吊销,已注销", REVOKED_DEREGISTERED),
            Map.entry("吊销已注销", REVOKED_DEREGISTERED), Map.entry("4", DEREGISTERED), Map.entry("注销", DEREGISTERED),
            Map.entry("已注销", DEREGISTERED), Map.entry("内资注销", DEREGISTERED), Map.entry("外资注销", DEREGISTERED),
            Map.entry("5", CANCELLED), Map.entry("撤销", CANCELLED), Map.entry("撤销登记", CANCELLED),
            Map.entry("6", MOVED_OUT), Map.entry("迁出", MOVED_OUT), Map.entry("已迁出企业", MOVED_OUT),
            Map.entry("迁往外省市", MOVED_OUT), Map.entry("9", OTHER), Map.entry("其他", OTHER), Map.entry("清算中", OTHER),
            Map.entry("歇业", OTHER), Map.entry("停业", OTHER));

    public static RegisterState of(@Nullable String printed) {
        return printed == null ? UNKNOWN : PRINTED.getOrDefault(NameForm.of(printed).text(), UNKNOWN);
    }

    /// As stored, e.g. `revoked-deregistered`.
    public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    public static RegisterState ofCode(String code) { return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_')); }
}
