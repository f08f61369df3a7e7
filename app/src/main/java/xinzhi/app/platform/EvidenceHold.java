package xinzhi.app.platform;

/// Who still works on a file keeps it from being erased (在办材料不销毁).
@FunctionalInterface
public interface EvidenceHold {
    /// Asked in the transaction that would erase it.
    boolean holds(String sha256);
}
