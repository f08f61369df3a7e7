package xinzhi.lists.check;

/// The former door to [xinzhi.lists.number.DocumentNumber], kept until its callers take the new one.
public final class DocumentNumber {
    private DocumentNumber() {}

    /// The form in which two of them are the same.
    public static String compared(String seen) { return xinzhi.lists.number.DocumentNumber.compared(seen); }
}
