package xinzhi.app.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Words;
import xinzhi.lists.check.FindingCode;

/// What is wrong in a delivered file, by kind and row, ready to show.
@Component
final class FindingsView {
    private static final Words WORDS = DeliveryWords.WORDS;
    private static final int FINDINGS_A_PAGE = 50;
    private final FindingQueries findings;
    private final QuarantineView quarantine;

    FindingsView(FindingQueries findings, QuarantineView quarantine) {
        this.findings = findings;
        this.quarantine = quarantine;
    }

    DeliveryPage.Findings findings(Delivery delivery, @Nullable String kind, int from) {
        var path = "/deliveries/" + delivery.id();
        var kinds = delivery.counts().findings().entrySet().stream()
                .sorted(java.util.Map.Entry.<String, Long>comparingByValue().reversed())
                .map(e -> new DeliveryPage.KindRow(
                        DeliveryWords.severity(FindingCode.valueOf(e.getKey()).severity().name()),
                        FindingCode.valueOf(e.getKey()).title(), Shown.count(e.getValue()),
                        e.getKey().equals(kind) ? path + "#findings" : path + "?kind=" + e.getKey() + "#findings",
                        e.getKey().equals(kind)))
                .toList();
        long kept = findings.count(delivery.id(), kind);
        var rows = findings.page(delivery.id(), kind, from, FINDINGS_A_PAGE).stream().map(FindingsView::findingRow)
                .toList();
        var base = path + "?" + (kind == null ? "" : "kind=" + kind + "&") + "from=";
        long all = delivery.counts().findings().values().stream().mapToLong(Long::longValue).sum();
        return new DeliveryPage.Findings(
                all > kept && kind == null
                        ? WORDS.text("findings.shown", Shown.count(all), FindingLog.KEPT_OF_EACH)
                        : WORDS.text("findings.total", Shown.count(all)),
                kinds, rows, rows.isEmpty() ? "" : WORDS.text("findings.range", from + 1, from + rows.size()),
                from > 0 ? base + Math.max(0, from - FINDINGS_A_PAGE) + "#findings" : null,
                from + rows.size() < kept ? base + (from + FINDINGS_A_PAGE) + "#findings" : null,
                quarantine.mended(delivery));
    }

    private static DeliveryPage.FindingRow findingRow(FindingQueries.Kept finding) {
        return new DeliveryPage.FindingRow(DeliveryWords.severity(finding.severity()),
                finding.sheet() == null ? "" : finding.sheet(),
                finding.row() == 0 ? WORDS.text("whole-file") : Long.toString(finding.row()),
                finding.column() == null ? "" : finding.column(), finding.shown().isEmpty() ? null : finding.shown(),
                finding.message(), finding.remedy());
    }
}
