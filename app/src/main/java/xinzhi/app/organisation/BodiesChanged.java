package xinzhi.app.organisation;

/// Announces that the city knows more names than before (认定单位已变更): items whose body was unknown may now be given theirs.
public record BodiesChanged() {}
