package xinzhi.app.law;

/// On what a record leaves its list or ends its publicity (退出事由), as the exits are counted.
public enum ExitGround {
    /// 公示期、管理期或者纳入期限届满
    TERM_ENDED,
    /// 信用修复
    RESTORATION,
    /// 认定部门决定提前移出、提前删除或者提前停止公布
    EARLY_REMOVAL,
    /// 已履行或者已执行完毕
    PERFORMED,
    /// 申请执行人书面申请并经法院同意
    CREDITOR_REQUEST,
    /// 终结本次执行后两次以上网络查控无财产
    NO_ASSETS,
    /// 裁定不予执行、终结执行等程序终止
    PROCEEDING_ENDED,
    /// 破产受理、重整、和解
    BANKRUPTCY,
    /// 注销，或者吊销后已注销
    DEREGISTERED
}
