package xinzhi.app.catalogue;

/// C-01: on which instruments a list, and the conditions of being listed, may rest. Basis: 国办发〔2020〕49号.
enum BasisRule {
    NATIONAL,
    LOCAL;

    boolean allowsList(LegalBasis basis) {
        return switch (basis.level()) {
            case LAW, ADMINISTRATIVE_REGULATION, CENTRAL_DOCUMENT, DEPARTMENTAL_RULE -> this == NATIONAL;
            case LOCAL_REGULATION -> this == LOCAL;
            case JUDICIAL_INTERPRETATION, LOCAL_RULE, NORMATIVE_DOCUMENT -> false;
        };
    }

    /// A judicial interpretation says who is listed, never that there is a list.
    boolean allowsCriteria(LegalBasis basis) {
        return allowsList(basis) || (this == NATIONAL && basis.level() == BasisLevel.JUDICIAL_INTERPRETATION);
    }
}
