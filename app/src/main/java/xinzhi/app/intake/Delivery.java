package xinzhi.app.intake;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.casework.Casework;
import xinzhi.app.catalogue.GuardLimits.Severity;
import xinzhi.app.platform.Actor;

/// A delivery of a list (下发批次).
///
/// @param whole        the full list (全量), not a part of it
/// @param cutOff       the day the sender's data stands for (数据截止日)
/// @param receivedBy   who handed it in
/// @param alarms       what it is conspicuous by (批次防线)
/// @param pairs        absent and added rows that may be one matter, some of them
/// @param release      another person's, null where nobody has released it
/// @param withdrawal   that it is to be taken back or was, null where nobody wants it
/// @param comparedWith version of the coverage it was compared with
public record Delivery(long id, int coverage, String list, int sender, boolean whole, LocalDate cutOff,
        OffsetDateTime receivedAt, Actor receivedBy, String fileName, String sha256, long size, DeliveryState state,
        @Nullable Long comparedWith, @Nullable String description, Counts counts, List<Casework.Effect> effect,
        @Nullable Refusal refusal, @Nullable Failure failure,
        @Nullable OffsetDateTime endedAt, List<Alarm> alarms, List<Casework.Pair> pairs, @Nullable Release release,
        @Nullable Withdrawal withdrawal) {
    public Delivery {
        alarms = List.copyOf(alarms);
        pairs = List.copyOf(pairs);
    }

    /// Whether a second person has to release the commit.
    public boolean needsSecondPerson() {
        return alarms.stream().anyMatch(alarm -> alarm.severity() == Severity.SECOND_PERSON);
    }

    /// Whether its commit waits for a second person.
    public boolean awaitsRelease() {
        return needsSecondPerson() && (release == null || !release.preview().equals(preview()));
    }

    /// What its preview says, in a word: the version compared with and the counts. A release is for this alone.
    public String preview() {
        return "%s+%d~%d^%d-%d?%d!%d".formatted(comparedWith, counts.added(), counts.changed(), counts.returned(),
                counts.absent(), counts.withheld(),
                counts.quarantined() + counts.conflicts() + counts.keyless());
    }

    /// Why a file could not be taken: what is wrong, where, how to mend it.
    public record Refusal(String code, String message, String place, String remedy) {}

    /// What ended the work on it, and the number under which the log tells more.
    public record Failure(FailureReason reason, String reference) {}

    /// Rows of the file and what they are against the current list. `read` = accepted + quarantined + keyless + duplicates + conflicts,
    /// and where persons are only counted, + persons.
    ///
    /// @param conflicts same key with differing content: all of them quarantined (I4)
    /// @param persons   rows about natural persons, whether only counted or stored as well
    /// @param withheld  known rows not seen whose absence is not stated, because a row without readable key may be theirs (I3)
    public record Counts(long read, long accepted, long quarantined, long keyless, long duplicates, long conflicts,
            long persons, long added, long changed, long unchanged, long returned, long absent, long withheld,
            java.util.Map<String, Long> findings) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, java.util.Map.of());

        /// As the sender is told them: a row overruled by a judgement is to it what its receipt says, in conflict with another.
        Counts withConflictsTold(long told) {
            long overruled = Math.max(0, told - conflicts);
            return new Counts(read, accepted, quarantined, keyless, duplicates - overruled, conflicts + overruled,
                    persons, added, changed, unchanged, returned, absent, withheld, findings);
        }

        /// Rows of the current list it moves.
        long moved() { return added + changed + returned + absent; }

        public Counts {
            findings = java.util.Map.copyOf(findings);
        }
    }
}
