package xinzhi.app.organisation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is kept of a key: everything but the key.
///
/// @param handle    its beginning
/// @param expiresOn the last day it holds
/// @param replaced  whether another was made in its place
record SenderKey(long id, String handle, String name, int organisation, String organisationName, List<String> lists,
        List<String> addresses, String madeBy, OffsetDateTime madeAt, LocalDate expiresOn, boolean replaced,
        @Nullable String revokedBy, @Nullable OffsetDateTime revokedAt, @Nullable OffsetDateTime lastUsedAt,
        @Nullable String lastUsedFrom) {
    SenderKey {
        lists = List.copyOf(lists);
        addresses = List.copyOf(addresses);
    }

    boolean holdsOn(LocalDate day) { return revokedAt == null && !day.isAfter(expiresOn); }
}
