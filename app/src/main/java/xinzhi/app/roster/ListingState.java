package xinzhi.app.roster;

import java.time.LocalDate;

/// Where a listing stands with its source (名单状态). Only the source moves it; what the city does stands in the ledger item.
public sealed interface ListingState {
    LocalDate since();

    /// On the list (在列).
    record Listed(LocalDate since) implements ListingState {}

    /// Not seen in the latest full list (最新全量名单未见): an absence still to be explained, not a removal.
    record Absent(LocalDate since) implements ListingState {}

    /// Removed by the designating authority (已移出).
    record Removed(LocalDate since) implements ListingState {}

    /// Its term has ended (期满).
    record Expired(LocalDate since) implements ListingState {}

    /// The listing itself was undone (撤销列入): it counts as never made.
    record Revoked(LocalDate since) implements ListingState {}

    /// The next full list shows it (again).
    default ListingState seen(LocalDate on) {
        return switch (this) {
            case Listed listed -> listed;
            case Absent _,Removed _,Expired _,Revoked _ -> new Listed(on);
        };
    }

    /// The next full list does not show it.
    default ListingState unseen(LocalDate on) {
        return switch (this) {
            case Listed _ -> new Absent(on);
            case Absent _,Removed _,Expired _,Revoked _ -> this;
        };
    }

    /// As stored.
    default String code() {
        return switch (this) {
            case Listed _ -> "listed";
            case Absent _ -> "absent";
            case Removed _ -> "removed";
            case Expired _ -> "expired";
            case Revoked _ -> "revoked";
        };
    }

    static ListingState of(String code, LocalDate since) {
        return switch (code) {
            case "listed" -> new Listed(since);
            case "absent" -> new Absent(since);
            case "removed" -> new Removed(since);
            case "expired" -> new Expired(since);
            case "revoked" -> new Revoked(since);
            default -> throw new IllegalArgumentException("listing state " + code);
        };
    }
}
