package xinzhi.app.law;

/// Where a record is shown to the public (公示场所). One record may stand in several under different law at the same time.
public enum Venue {
    /// 信用中国及地方信用网站
    CREDIT_CHINA,
    /// 国家企业信用信息公示系统
    SAMR_DISCLOSURE,
    /// 中国执行信息公开网
    COURT_SITE,
    /// 税务机关网站和公告栏
    TAX_SITE,
    /// 人力资源社会保障部门网站
    LABOUR_SITE,
    /// 应急管理部门网站
    SAFETY_SITE,
    /// 统计机构网站
    STATISTICS_SITE,
    /// 中国政府采购网
    PROCUREMENT_SITE
}
