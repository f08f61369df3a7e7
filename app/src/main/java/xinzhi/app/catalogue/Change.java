package xinzhi.app.catalogue;

import java.util.List;

/// One property of a record with its old and new value (修订内容). Of a property with several values only those that go and
/// those that come are named, so that two people may add headings of their own without standing in each other's way.
record Change(String property, List<String> before, List<String> after) {
    Change {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /// Whether the record still stands as the proposer saw it.
    boolean fits(List<String> now) {
        return Property.several(property)
                ? now.containsAll(before) && after.stream().noneMatch(now::contains)
                : now.equals(before);
    }
}
