package xinzhi.app.catalogue;

/// What stands on a list, in the terms of the governance plan (名单类别).
public enum ListCategory {
    /// Seriously untrustworthy entities (严重失信主体).
    SERIOUS,
    /// Penalised enterprises (受行政处罚企业).
    PENALISED,
    /// Facts that call for attention and are no list of serious entities (风险提示), e.g. 经营异常名录.
    SIGNAL,
    /// What subjects have promised (信用承诺).
    COMMITMENT,
    /// The register itself (登记库): no list of anybody's misconduct.
    REGISTER
}
