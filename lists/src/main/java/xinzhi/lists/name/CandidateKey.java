package xinzhi.lists.name;

/// What is left of a name without leading place and legal form (候选键), to find candidates a person looks at.
///
/// Never proof. 南京甲商贸有限公司 and 江苏甲商贸有限公司 are two firms in law, granted by two authorities, and 甲商贸有限公司
/// and 甲商贸股份有限公司 may belong to two owners; all of them have one candidate key. A link made by it would put a listing on an
/// innocent firm. It is a type of its own so that it cannot be passed where a [NameKey] is asked for.
public record CandidateKey(String text) {}
