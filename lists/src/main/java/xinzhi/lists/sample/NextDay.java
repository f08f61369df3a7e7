package xinzhi.lists.sample;

import java.nio.file.Path;

/// Asks for the list of the day after: what of yesterday's file is to change (次日名单).
///
/// @param file    yesterday's file, one of ours
/// @param changed share of yesterday's rows whose content changes while the key stays
/// @param removed share of yesterday's rows that are gone
/// @param added   new rows, as a share of yesterday's
public record NextDay(Path file, double changed, double removed, double added) {
    public NextDay {
        if (changed < 0 || removed < 0 || added < 0 || changed + removed > 1) {
            throw new IllegalArgumentException("shares must not be negative, nor changed and removed pass 1 together");
        }
    }
}
