package xinzhi.lists.format;

/// Whom a row speaks of (主体类别).
public enum SubjectKind {
    /// Legal person or other organisation (法人及非法人组织).
    ENTERPRISE,
    /// Individual business (个体工商户).
    INDIVIDUAL_BUSINESS,
    /// Natural person (自然人): counted, not stored, unless the list kind says otherwise.
    PERSON
}
