package xinzhi.lists.check;

import org.jspecify.annotations.Nullable;
import xinzhi.lists.number.CitizenNumber;
import xinzhi.lists.number.NumberCheck;
import xinzhi.lists.number.OrganisationCode;
import xinzhi.lists.number.UnifiedCode;

/// An official number, canonical folded, without blanks and dashes. A wrong one stays readable: it still names the row.
record CodeCell(Rule rule) implements CellCheck {
    enum Rule {
        UNIFIED_CODE,
        ORGANISATION_CODE,
        SUBJECT_CODE,
        CITIZEN_NUMBER
    }

    private static final int UNIFIED_LENGTH = 18;
    private static final int ORGANISATION_LENGTH = 9;

    @Override
    public @Nullable String canonical(String seen, CellKind kind, CellReport report) {
        var printed = kind == CellKind.TEXT ? seen : PrintedNumber.code(seen);
        if (printed == null || kind == CellKind.DAY || PrintedNumber.isScientific(printed)) {
            report.found(FindingCode.DIGITS_LOST);
            return null;
        }
        var code = CodeForm.of(printed);
        if (code.isEmpty()) {
            report.found(FindingCode.EMPTY_MARK);
            return null;
        }
        switch (rule) {
            case UNIFIED_CODE -> checkUnified(code, report);
            case ORGANISATION_CODE -> checkOrganisation(code, report);
            case SUBJECT_CODE -> checkSubject(code, report);
            case CITIZEN_NUMBER -> {
                if (!PersonShape.isPerson(code) || (code.indexOf('*') < 0 && !CitizenNumber.holds(code))) {
                    report.found(FindingCode.CITIZEN_NUMBER_WRONG);
                }
            }
        }
        return code;
    }

    private static void checkSubject(String code, CellReport report) {
        if (PersonShape.isPerson(code)) {
            if (code.indexOf('*') < 0 && !CitizenNumber.holds(code)) {
                report.found(FindingCode.CITIZEN_NUMBER_WRONG);
            }
        } else if (code.length() == UNIFIED_LENGTH) {
            checkUnified(code, report);
        } else if (code.length() == ORGANISATION_LENGTH) {
            checkOrganisation(code, report);
        } else {
            report.found(FindingCode.SUBJECT_CODE_WRONG);
        }
    }

    private static void checkOrganisation(String code, CellReport report) {
        if (!OrganisationCode.holds(code)) {
            report.found(FindingCode.ORGANISATION_CODE_WRONG);
        }
    }

    private static void checkUnified(String code, CellReport report) {
        switch (UnifiedCode.check(code)) {
            case NumberCheck.Valid(UnifiedCode number) -> {
                if (!number.innerCodeHolds()) {
                    report.found(FindingCode.INNER_CODE_DOUBTFUL);
                }
            }
            case NumberCheck.Invalid(var fault) -> {
                switch (fault) {
                    case CHECK_DIGIT -> report.found(FindingCode.UNIFIED_CODE_CHECK_DIGIT);
                    case LENGTH, CHARACTER, BIRTH_DATE -> reportMistyped(code, report);
                }
            }
        }
    }

    /// Letters written for digits are only suggested: the office looks at the licence, we do not guess.
    private static void reportMistyped(String code, CellReport report) {
        var suggestion = code.replace('O', '0').replace('I', '1');
        if (!suggestion.equals(code) && UnifiedCode.holds(suggestion)) {
            report.found(FindingCode.UNIFIED_CODE_MISTYPED, suggestion);
        } else {
            report.found(FindingCode.UNIFIED_CODE_WRONG);
        }
    }
}
