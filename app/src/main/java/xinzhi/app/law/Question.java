package xinzhi.app.law;

/// What a rule answers (规则回答的问题).
public enum Question {
    /// 能否移出名单、终止公示
    EXIT,
    /// 能否列入
    LISTING,
    /// 移出后能否再次列入
    RELISTING,
    /// 列入、认定的程序是否合法
    PROCEDURE,
    /// 能否公示，公示内容是否合规
    PUBLICATION,
    /// 能否申请纠正、撤销
    CORRECTION,
    /// 能否移送破产审查
    TRANSFER,
    /// 能否办理登记（注销、迁移、歇业）
    REGISTRATION,
    /// 能否采取惩戒措施
    MEASURE
}
