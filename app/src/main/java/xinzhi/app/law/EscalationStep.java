package xinzhi.app.law;

/// Whom to tell how many working days before or after the last day (催办与上报的一步).
///
/// @param day negative: before; 0: on the last day; positive: after
public record EscalationStep(int day, To to) {
    public enum To {
        /// Who has the matter in hand (承办人).
        HANDLER,
        /// Who heads the unit (单位负责人).
        HEAD,
        /// 市信用办
        CREDIT_OFFICE
    }
}
