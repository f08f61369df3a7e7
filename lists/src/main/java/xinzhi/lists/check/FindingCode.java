package xinzhi.lists.check;

import static xinzhi.lists.check.Severity.QUARANTINE;
import static xinzhi.lists.check.Severity.REFUSE_FILE;
import static xinzhi.lists.check.Severity.WARN;

/// What can be wrong with a delivery (问题代码); the wording stands in `findings.properties`.
public enum FindingCode {
    FILE_EMPTY(REFUSE_FILE),
    FILE_UNREADABLE(REFUSE_FILE),
    NOT_A_LIST(REFUSE_FILE),
    OLD_EXCEL(
            REFUSE_FILE),
    PASSWORD_PROTECTED(REFUSE_FILE),
    PAGE_AS_EXCEL(REFUSE_FILE),
    NOT_A_WORKBOOK(
            REFUSE_FILE),
    WORKBOOK_CUT_OFF(REFUSE_FILE),
    WORKBOOK_DAMAGED(REFUSE_FILE),
    WORKBOOK_BLOATED(
            REFUSE_FILE),
    TOO_MANY_TEXTS(REFUSE_FILE),
    ENCODING_BROKEN(REFUSE_FILE),
    QUOTE_OPEN(
            REFUSE_FILE),
    RECORD_TOO_LONG(REFUSE_FILE),
    HEADER_MISSING(
            REFUSE_FILE),
    HEADER_INCOMPLETE(REFUSE_FILE),
    HEADING_TWICE(
            REFUSE_FILE),
    NO_ROWS(REFUSE_FILE),
    READING_STOPPED(REFUSE_FILE),

    KEY_EMPTY(QUARANTINE),
    REQUIRED_EMPTY(QUARANTINE),
    TOO_LONG(QUARANTINE),
    CELL_ERROR(QUARANTINE),
    DIGITS_LOST(
            QUARANTINE),
    DATE_UNREADABLE(
            QUARANTINE),
    DATE_IMPOSSIBLE(QUARANTINE),
    DATE_OUT_OF_RANGE(QUARANTINE),
    AMOUNT_UNREADABLE(
            QUARANTINE),
    AMOUNT_NEGATIVE(QUARANTINE),
    AMOUNT_TOO_FINE(QUARANTINE),
    AMOUNT_TOO_LARGE(
            QUARANTINE),
    UNIFIED_CODE_WRONG(QUARANTINE),
    UNIFIED_CODE_MISTYPED(
            QUARANTINE),
    UNIFIED_CODE_CHECK_DIGIT(QUARANTINE),
    ORGANISATION_CODE_WRONG(
            QUARANTINE),
    SUBJECT_CODE_WRONG(QUARANTINE),

    INNER_CODE_DOUBTFUL(WARN),
    CITIZEN_NUMBER_WRONG(WARN),
    CHOICE_UNKNOWN(WARN),
    CONTROL_REMOVED(WARN),
    SURPLUS_CELLS(
            WARN),
    EMPTY_MARK(WARN),
    LONG_NUMBER(WARN);

    private final Severity severity;

    FindingCode(Severity severity) { this.severity = severity; }

    public Severity severity() { return severity; }
}
