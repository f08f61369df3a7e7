package xinzhi.app.law;

/// A word that says something about one fact (类别用词); the fact is known from the type of the word.
public sealed interface Wording {
    Fact.Words fact();

    int ordinal();

    /// How grave the untrustworthy conduct is (失信程度); who decides that is the authority, never the program.
    enum Severity implements Wording {
        /// 轻微
        MINOR,
        /// 一般
        GENERAL,
        /// 严重
        SERIOUS;

        @Override
        public Fact.Words fact() { return Fact.Words.SEVERITY; }
    }

    /// A kind of administrative penalty (处罚种类); one decision may impose several.
    enum Penalty implements Wording {
        /// 警告
        WARNING,
        /// 通报批评
        CRITICISM,
        /// 罚款
        FINE,
        /// 没收违法所得、没收非法财物
        CONFISCATION,
        /// 暂扣许可证件
        SUSPENDED_LICENCE,
        /// 降低资质等级
        DOWNGRADED,
        /// 吊销许可证件、营业执照
        REVOKED_LICENCE,
        /// 限制开展生产经营活动
        RESTRICTED_BUSINESS,
        /// 责令停产停业
        STOPPED_BUSINESS,
        /// 责令关闭
        CLOSED,
        /// 限制从业
        RESTRICTED_OCCUPATION,
        /// 行政拘留
        DETENTION,
        /// 其他
        OTHER;

        @Override
        public Fact.Words fact() { return Fact.Words.PENALTIES; }
    }

    /// A field of regulation with periods of its own (监管领域).
    enum Field implements Wording {
        /// 食品
        FOOD,
        /// 药品
        DRUGS,
        /// 特种设备
        SPECIAL_EQUIPMENT,
        /// 安全生产
        SAFETY,
        /// 消防
        FIRE,
        /// 生态环境
        ENVIRONMENT,
        /// 工程质量
        CONSTRUCTION_QUALITY,
        /// 强制性产品认证
        CERTIFICATION,
        /// 其他
        OTHER;

        @Override
        public Fact.Words fact() { return Fact.Words.FIELDS; }
    }

    /// Why a judgment debtor is listed (失信被执行人行为具体情形，第一条六项); one row may have several.
    enum Circumstance implements Wording {
        /// 有履行能力而拒不履行
        REFUSES,
        /// 妨碍、抗拒执行
        OBSTRUCTS,
        /// 规避执行
        EVADES,
        /// 违反财产报告制度
        VIOLATES_REPORTING,
        /// 违反限制消费令
        VIOLATES_CONSUMPTION,
        /// 无正当理由拒不履行执行和解协议
        BREAKS_SETTLEMENT;

        @Override
        public Fact.Words fact() { return Fact.Words.CIRCUMSTANCES; }
    }

    /// What kind of subject the record is about (主体类别).
    enum Subject implements Wording {
        /// 企业法人
        ENTERPRISE,
        /// 分支机构
        BRANCH,
        /// 个体工商户
        INDIVIDUAL_BUSINESS,
        /// 其他组织
        ORGANISATION,
        /// 自然人
        PERSON;

        @Override
        public Fact.Words fact() { return Fact.Words.SUBJECT; }
    }

    /// What the tax case is about (税收违法情形).
    enum TaxOffence implements Wording {
        /// 偷税
        TAX_EVASION,
        /// 扣缴义务人不缴、少缴已扣已收税款
        WITHHELD,
        /// 逃避追缴欠税
        ARREARS,
        /// 骗取出口退税
        EXPORT_REFUND,
        /// 抗税
        RESISTANCE,
        /// 虚开增值税专用发票等
        SPECIAL_INVOICES,
        /// 虚开普通发票
        ORDINARY_INVOICES,
        /// 私自印制、伪造、变造发票
        FORGED_INVOICES,
        /// 走逃（失联）
        ABSCONDED,
        /// 为他人提供便利
        ASSISTED,
        /// 税务代理人
        AGENT,
        /// 其他
        OTHER;

        @Override
        public Fact.Words fact() { return Fact.Words.OFFENCES; }
    }

    /// Why an enterprise stands in the directory of abnormal operations (列入经营异常名录的原因).
    enum AbnormalCause implements Wording {
        /// 未按期公示年度报告
        NO_ANNUAL_REPORT,
        /// 未按期公示有关企业信息
        NO_DISCLOSURE,
        /// 公示信息隐瞒真实情况、弄虚作假
        FALSE_DISCLOSURE,
        /// 通过登记的住所或者经营场所无法联系
        UNREACHABLE;

        @Override
        public Fact.Words fact() { return Fact.Words.ABNORMAL_CAUSES; }
    }

    /// Conduct that some rules single out (特定失信行为).
    enum Misconduct implements Wording {
        /// 贿赂
        BRIBERY,
        /// 逃税骗税
        TAX_EVASION,
        /// 恶意逃废债务
        DEBT_EVASION,
        /// 恶意拖欠货款或者服务费、拖欠工资
        ARREARS,
        /// 非法集资
        ILLEGAL_FUNDRAISING,
        /// 传销
        PYRAMID_SELLING,
        /// 围标串标
        BID_RIGGING,
        /// 虚假广告
        FALSE_ADVERTISING,
        /// 其他
        OTHER;

        @Override
        public Fact.Words fact() { return Fact.Words.MISCONDUCT; }
    }

    /// For which conduct a list of seriously untrustworthy subjects may be set up at all (设列名单的领域).
    enum ListDomain implements Wording {
        /// 严重危害人民群众身体健康和生命安全
        HEALTH_AND_LIFE,
        /// 严重破坏市场公平竞争秩序和社会正常秩序
        MARKET_ORDER,
        /// 拒不履行法定义务，严重影响司法机关和行政机关公信力
        LEGAL_DUTY,
        /// 拒不履行国防义务
        NATIONAL_DEFENCE,
        /// 其他
        OTHER;

        @Override
        public Fact.Words fact() { return Fact.Words.LIST_DOMAINS; }
    }
}
