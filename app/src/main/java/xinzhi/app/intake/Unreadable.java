package xinzhi.app.intake;

import org.jspecify.annotations.Nullable;

/// Why a file cannot be looked into (无法读取): what is wrong, where, how to mend it.
public record Unreadable(String what, @Nullable String place, String remedy) {
    static Unreadable of(Delivery.Refusal refusal) {
        return new Unreadable(refusal.message(), refusal.place(), refusal.remedy());
    }
}
