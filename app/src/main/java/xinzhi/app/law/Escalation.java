package xinzhi.app.law;

import java.time.LocalDate;

/// A step that has come up (催办、上报事项): worked out from the clock each time, kept nowhere.
public record Escalation(EscalationStep step, LocalDate day) {}
