package xinzhi.lists.name;

/// What a name is compared by (名称比对键): equal for two printings of one name, never for two names.
///
/// The same name is still not the same firm: it may be taken again after a deregistration, and another authority may grant it
/// to another. A link needs a number, a place or a person beside it.
public record NameKey(String text) {}
