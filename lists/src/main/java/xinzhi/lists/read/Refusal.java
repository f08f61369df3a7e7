package xinzhi.lists.read;

import org.jspecify.annotations.Nullable;
import xinzhi.lists.check.Finding;
import xinzhi.lists.check.FindingCode;

/// Carries a finding out of the depth of a parser; becomes a value before it leaves the package.
final class Refusal extends Exception {
    private final transient Finding finding;

    Refusal(Finding finding) {
        super(finding.code().name(), null, false, false);
        this.finding = finding;
    }

    Refusal(FindingCode code, @Nullable String sheet, long row, String... arguments) {
        this(Finding.ofRow(code, sheet, row, arguments));
    }

    Finding finding() { return finding; }
}
