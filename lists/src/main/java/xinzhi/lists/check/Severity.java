package xinzhi.lists.check;

/// What a finding does to the delivery (问题等级).
public enum Severity {
    /// The file as a whole is not taken.
    REFUSE_FILE,
    /// The row is kept aside until somebody settles it; it counts as present.
    QUARANTINE,
    /// The row is taken, the doubt is shown.
    WARN
}
