package xinzhi.app.intake;

import xinzhi.lists.check.Verdict;

/// What became of a staged row; the numbers stand in the stage.
enum StagedVerdict {
    ACCEPTED(0),
    QUARANTINED(1),
    KEYLESS(2),
    /// A further copy of an accepted row.
    DUPLICATE(3),
    /// Shares its key with a row of other content.
    CONFLICT(4),
    /// The same, and a person has said that another one holds.
    OVERRULED(5);

    final short number;

    StagedVerdict(int number) { this.number = (short) number; }

    static StagedVerdict of(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> ACCEPTED;
            case QUARANTINED -> QUARANTINED;
            case KEYLESS -> KEYLESS;
        };
    }
}
