package xinzhi.app.catalogue;

/// What one delivered row stands for (数据粒度); only like is compared with like.
public enum Grain {
    /// One decision, case or document (按记录).
    RECORD,
    /// One subject, however many records it has (按主体).
    SUBJECT
}
