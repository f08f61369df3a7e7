package xinzhi.lists.format;

/// The part a field plays in the row, the same for every kind of list (字段角色).
public enum Role {
    SUBJECT_NAME,
    SUBJECT_KIND,
    SUBJECT_CODE,
    /// Number of the natural person a row speaks of; lists without such a field print it as the subject's code.
    PERSON_NUMBER,
    ORGANISATION_CODE,
    REGISTRATION_NUMBER,
    LEGAL_REPRESENTATIVE,
    DOCUMENT_NUMBER,
    DECISION_DATE,
    PUBLICITY_DATE,
    PUBLICITY_END,
    AMOUNT,
    CATEGORY,
    AUTHORITY_NAME,
    AUTHORITY_CODE,
    REGISTER_STATUS,
    ENTERPRISE_TYPE,
    ADDRESS,
    REGISTRATION_AUTHORITY,
    LOCAL_SUPERVISION,
    STREET,
    ESTABLISHED_ON,
    ENDED_ON,
    /// Why the registration ended.
    END_REASON,
    /// The head office of a branch.
    HEAD_OFFICE_NAME,
    HEAD_OFFICE_CODE,
    /// Who goes on after a merger, a division, a conversion.
    SUCCESSOR_NAME,
    SUCCESSOR_CODE,
    MOVED_OUT_ON,
    MOVED_TO,
    MOVED_IN_ON,
    MOVED_FROM,
    /// From when the operator of an individual business is this one.
    OPERATOR_SINCE
}
