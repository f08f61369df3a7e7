package xinzhi.lists.read;

import xinzhi.lists.check.Finding;

/// What came of a first look at a file (识别).
public sealed interface Look {
    record Seen(FileHead head) implements Look {}

    /// It is no list of any kind, or cannot be looked into.
    record Refused(Finding finding) implements Look {}
}
