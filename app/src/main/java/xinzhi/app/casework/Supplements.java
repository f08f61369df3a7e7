package xinzhi.app.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;

/// Facts people have supplied for a row that came thin (补充的要素). Answered by whoever keeps the deliveries.
public interface Supplements {
    /// A fact, who supplied it on what basis, and what has become of it.
    ///
    /// @param doubt    that the source says otherwise, null where it does not
    /// @param clearUrl where it is taken back, null where it cannot be
    record Supplement(String fact, String value, String origin, Badge standing, @Nullable String doubt,
            String deliveryUrl, @Nullable String clearUrl) {}

    /// Of a listing, oldest first, those that are or were in the ledger.
    List<Supplement> of(long listing);
}
