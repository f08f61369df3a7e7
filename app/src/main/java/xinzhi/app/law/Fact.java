package xinzhi.app.law;

import java.util.Optional;
import xinzhi.lists.name.RegistrationState;

/// Something about a record that a rule may ask (事实). What is not handed in is unknown. Its Chinese name is in the words of this
/// package; what it means to the law stands in the rules alone.
public sealed interface Fact {
    /// As written in rule files and stored, e.g. `termEnd`.
    String code();

    /// As a page asks for it.
    default String label() { return FactCodes.WORDS.text("fact." + code()); }

    /// The fact written so.
    static Optional<Fact> find(String code) { return Optional.ofNullable(FactCodes.ALL.get(code)); }

    /// A day (日期).
    enum Day implements Fact {
        DECISION_DATE,
        DOCUMENT_DATE,
        PUBLICITY_DATE,
        SERVED_DATE,
        TERM_END,
        RESTRICTION_END,
        REMOVED_ON,
        CORRECTED_ON,
        LAST_NEW_FAILURE,
        REVOKED_ON,
        MOVED_ON,
        SUSPENDED_ON,
        NOTICE_END,
        DRAFT_PUBLISHED_ON;

        private final String code = FactCodes.of(this);

        @Override
        public String code() { return code; }
    }

    /// Yes or no (是否).
    enum Flag implements Fact {
        // what the subject did
        PERFORMED,
        CORRECTED,
        CONSEQUENCES_REMOVED,
        COMMITMENT,
        IDENTITY_PAPERS,
        APPLICATION,
        TRAINING,
        CREDIT_REPORT,
        FALSE_MATERIAL,
        PENALISED_AGAIN,
        RELAPSED,
        INTENTIONAL,
        STATEMENT_MADE,
        OTHER_CONDITIONS,
        // what the authority did
        CONFIRMED,
        EARLY_DECISION,
        SUPERIOR_CONSENT,
        PRIOR_NOTICE,
        NOTICE_COMPLETE,
        STATEMENT_REVIEWED,
        FINAL,
        DECISION_FORMAL,
        APPROVED,
        RISK_NOTICE,
        SERVED,
        CONTENT_COMPLETE,
        MASKED,
        REVOKED_OR_VOID,
        RESTORATION_NOTICE,
        TRANSITION_CONFIRMED,
        DEGREE_D,
        REMOVED_UPSTREAM,
        STOPPED_SHARING,
        MEASURES_ENDED,
        // what kind of case it is
        SUMMARY_PROCEDURE,
        LOW_FINE,
        MARKET_AUTHORITY,
        ON_OTHER_LISTS,
        SAFETY_THRESHOLD,
        HEAVY_PENALTY,
        GRAVE,
        ORDERED_TO_PAY,
        WAGE_CRIME_AMOUNT,
        MASS_INCIDENT,
        ACCIDENT_OR_VIOLATION,
        PUBLICATION_NEEDED,
        NEVER_LISTED_BEFORE,
        EXCEPTIONAL_MERIT,
        // judgment debtors
        MINOR,
        STUDENT_LOAN,
        SECURED,
        SEIZED_ENOUGH,
        LATER_IN_ORDER,
        ABLE_TO_PERFORM,
        LISTED_FOR_ITS_COMPANY,
        SETTLEMENT_PERFORMED,
        CREDITOR_ASKED,
        COURT_AGREED,
        NO_PROPERTY_FOUND,
        LEADS_GIVEN,
        SUSPENDED_BY_RULING,
        NO_ENFORCEMENT_RULING,
        TERMINATION_RULING,
        REMOVED_AT_CREDITORS_REQUEST,
        SAME_CREDITOR,
        EX_OFFICIO,
        WRONGLY_LISTED,
        WRONG_CONTENT,
        DUE_FOR_REMOVAL,
        CONSENT_IN_WRITING,
        INSOLVENT,
        TRANSFER_REFUSED_BEFORE,
        GRACE_GIVEN,
        CONSUMPTION_ORDER,
        // tax
        TAX_PAID,
        TAX_SATISFIED,
        IN_RATING,
        // register
        LIQUIDATION_DONE,
        ON_ABNORMAL_LIST,
        REGISTER_EVIDENCE,
        NOT_LIQUIDATED,
        CONTACT_RESTORED,
        REPORT_FILED,
        DISCLOSURE_MADE,
        DISCLOSURE_CORRECTED,
        // lists and measures
        STATUTORY_BASIS,
        LOCAL_REGULATION_BASIS,
        CRITERIA_COMPLETE,
        ON_NATIONAL_MEASURES,
        PROPORTIONATE,
        MARKET_MEASURE,
        BY_LEGAL_BODY;

        private final String code = FactCodes.of(this);

        @Override
        public String code() { return code; }
    }

    /// A number (数量).
    enum Quantity implements Fact {
        /// Fine in yuan (罚款金额，元)
        FINE,
        /// Largest single fine in yuan (单项罚款金额，元)
        LARGEST_FINE,
        /// Network asset searches after the termination ruling (终本后网络查控次数)
        ASSET_SEARCHES,
        /// Years the term was prolonged by (延长年数)
        EXTENSION_YEARS,
        /// Evaded or withheld tax in yuan (税款金额，元)
        TAX_AMOUNT,
        /// Share of the year's tax in per cent (占应纳税总额百分比)
        TAX_SHARE,
        INVOICES,
        /// Face value in yuan (票面额，元)
        INVOICE_VALUE,
        /// Times determined within five years, this one included (五年内被确定次数)
        DETERMINATIONS,
        /// Years a ban lasts (禁止年数)
        BAN_YEARS;

        private final String code = FactCodes.of(this);

        @Override
        public String code() { return code; }
    }

    /// A number of a document (文号、案号); that there is one is what rules ask.
    enum Text implements Fact {
        DECISION_NO,
        TERMINATED_CASE_RULING,
        ACCEPTANCE_RULING,
        SUSPENSION_RULING,
        REORGANISATION_RULING,
        FINAL_RULING;

        private final String code = FactCodes.of(this);

        @Override
        public String code() { return code; }
    }

    /// One or several of a fixed set of words (类别).
    enum Words implements Fact {
        SEVERITY(Wording.Severity.class),
        PENALTIES(Wording.Penalty.class),
        FIELDS(Wording.Field.class),
        CIRCUMSTANCES(Wording.Circumstance.class),
        SUBJECT(Wording.Subject.class),
        OFFENCES(Wording.TaxOffence.class),
        ABNORMAL_CAUSES(Wording.AbnormalCause.class),
        MISCONDUCT(Wording.Misconduct.class),
        REGISTRATION(RegistrationState.class),
        LIST_DOMAINS(Wording.ListDomain.class);

        private final String code = FactCodes.of(this);
        private final Class<? extends Enum<?>> words;

        Words(Class<? extends Enum<?>> words) { this.words = words; }

        @Override
        public String code() { return code; }

        Class<? extends Enum<?>> words() { return words; }
    }
}
