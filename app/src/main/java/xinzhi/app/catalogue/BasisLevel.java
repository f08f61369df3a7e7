package xinzhi.app.catalogue;

/// Rank of an instrument in the order of law (效力级别).
public enum BasisLevel {
    /// 法律
    LAW,
    /// 行政法规
    ADMINISTRATIVE_REGULATION,
    /// Document of the Central Committee or the State Council (党中央、国务院政策文件).
    CENTRAL_DOCUMENT,
    /// 司法解释
    JUDICIAL_INTERPRETATION,
    /// 部门规章
    DEPARTMENTAL_RULE,
    /// 地方性法规
    LOCAL_REGULATION,
    /// 地方政府规章
    LOCAL_RULE,
    /// Any other document of an office (规范性文件): never a basis for a list.
    NORMATIVE_DOCUMENT
}
