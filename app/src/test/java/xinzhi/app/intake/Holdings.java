package xinzhi.app.intake;

/// Tables left out when it is asked whether anything has happened.
final class Holdings {
    /// What tells of a delivery itself.
    static final String[] OF_DELIVERIES = {"intake.delivery", "intake.progress", "intake.finding", "intake.row_receipt",
            "platform.event",
            "platform.evidence", "platform.scheduled_tasks", "platform.session", "platform.session_attributes"};
    /// The same and the head of the list.
    static final String[] OF_INTAKE = {"intake.delivery", "intake.progress", "intake.finding", "intake.row_receipt",
            "intake.coverage",
            "platform.event", "platform.evidence", "platform.scheduled_tasks", "platform.session",
            "platform.session_attributes"};

    private Holdings() {}
}
