package xinzhi.app.casework;

/// That an item's number was judged renumbered and both numbers are there (换号存疑).
///
/// @param href the item of the other number
public record NumberDoubt(String what, String href) {}
