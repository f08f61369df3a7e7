package xinzhi.lists.read;

import xinzhi.lists.check.Finding;

/// What came of opening a delivered file (打开文件).
public sealed interface Opening {
    /// The file holds such a list; whoever takes it closes it.
    record Opened(ListFile file) implements Opening {}

    /// The file cannot be taken at all.
    record Refused(Finding finding) implements Opening {}
}
