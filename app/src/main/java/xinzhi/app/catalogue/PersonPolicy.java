package xinzhi.app.catalogue;

/// What becomes of rows about natural persons (自然人数据处理方式).
public enum PersonPolicy {
    /// Counted, never stored as rows (只计数不入库).
    COUNTED,
    /// Stored, for the designating authority and the responsible board only (入库).
    STORED
}
