package xinzhi.lists.read;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.lists.check.PunishmentList.AMOUNT;
import static xinzhi.lists.check.PunishmentList.CODE;
import static xinzhi.lists.check.PunishmentList.DATE;
import static xinzhi.lists.check.PunishmentList.NAME;
import static xinzhi.lists.check.PunishmentList.NUMBER;
import static xinzhi.lists.check.PunishmentList.REMARK;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import xinzhi.lists.check.CheckedRow;
import xinzhi.lists.check.Finding;
import xinzhi.lists.check.PunishmentList;

/// What is told of a file, in lines to be compared with those written down by hand.
final class Told {
    private Told() {}

    /// Description, rows (number, verdict, code, date, 分, findings), ending, what is said of the file; or why it is refused.
    static List<String> of(Path path) { return of(path, false, Told::told); }

    /// The same with rows of number, verdict, name, code, document, date, 分, remark, findings, and the place of a refusal.
    static List<String> wholeOf(Path path) { return of(path, true, Told::whole); }

    private static List<String> of(Path path, boolean placed, Function<CheckedRow, String> rowTold) {
        var lines = new ArrayList<String>();
        switch (Deliveries.open(path)) {
            case Opening.Refused(var finding) -> {
                var told = told(finding);
                lines.add("refused "
                        + (placed || finding.code().name().startsWith("JSON") ? told : finding.code().name()));
            }
            case Opening.Opened(var file) -> {
                try (file) {
                    lines.add(file.description());
                    var reading = file.read(PunishmentList.KEY, row -> lines.add(rowTold.apply(row)));
                    if (reading instanceof Reading.Broken(var finding, _)) {
                        lines.add("broken " + told(finding));
                    }
                    file.findings().forEach(finding -> lines.add("says " + told(finding)));
                }
            }
        }
        return lines;
    }

    private static String told(CheckedRow row) {
        return row.number() + " " + row.verdict() + " " + row.value(CODE) + " " + row.value(DATE) + " "
                + row.value(AMOUNT) + codes(row);
    }

    private static String whole(CheckedRow row) {
        var values = IntStream.of(NAME, CODE, NUMBER, DATE, AMOUNT, REMARK).mapToObj(row::value).map(String::valueOf);
        return row.number() + " " + row.verdict() + " " + values.collect(Collectors.joining(" ")) + codes(row);
    }

    private static String codes(CheckedRow row) {
        return row.findings().stream().map(finding -> " " + finding.code()).collect(Collectors.joining());
    }

    private static String told(Finding finding) {
        assertThat(finding.message()).isNotBlank().doesNotContain("{");
        assertThat(finding.remedy()).isNotBlank().doesNotContain("{");
        return (finding.code() + " " + finding.place() + " " + String.join("/", finding.arguments())).strip();
    }
}
