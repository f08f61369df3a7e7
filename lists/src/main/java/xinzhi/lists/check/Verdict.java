package xinzhi.lists.check;

/// What becomes of a checked row (校验结论).
public enum Verdict {
    /// Taken, perhaps with warnings.
    ACCEPTED,
    /// Kept aside (隔离), its key is readable: it counts as present.
    QUARANTINED,
    /// Kept aside, and a field of the key is empty or unreadable: nobody can say which row it is.
    KEYLESS
}
