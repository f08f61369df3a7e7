package xinzhi.app.intake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import xinzhi.app.organisation.Sender;

/// What became of each row (逐行回执), row by row to its sender: where it stands and how it fared. No printed value is repeated; the sender
/// has the file. If the delivery is read anew meanwhile, the answer breaks off instead of mixing two readings.
@Component
final class SentReceipts {
    private static final int RUNS_AT_A_TIME = 5000;
    private static final JsonMapper JSON = JsonMapper.shared();
    private final SentDeliveries deliveries;
    private final RowReceipts receipts;

    SentReceipts(SentDeliveries deliveries, RowReceipts receipts) {
        this.deliveries = deliveries;
        this.receipts = receipts;
    }

    /// One row of a receipt.
    private record Row(@Nullable String sheet, int line, String verdict, List<Fault> faults) {}

    void write(Sender sender, long id, boolean csv, OutputStream to) throws IOException {
        var extent = deliveries.read(sender, () -> receipts.extent(id));
        var faults = deliveries.faults(sender, id);
        var out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        if (csv) {
            out.write("sheet,line,verdict,codes,reasons\r\n");
        }
        long written = 0;
        RowReceipts.Run last = null;
        List<RowReceipts.Run> page;
        do {
            var after = last;
            page = deliveries.read(sender, () -> receipts.page(id, extent, after, RUNS_AT_A_TIME));
            for (var run : page) {
                for (int line = run.line(); line < run.line() + run.rows(); line++) {
                    write(row(run, line, faults), csv, out);
                }
                written += run.rows();
                last = run;
            }
        } while (page.size() == RUNS_AT_A_TIME);
        if (written != extent.rows()) {
            throw new IOException("the delivery was read anew");
        }
        if (!csv) {
            out.write(JSON.writeValueAsString(SentDeliveryJson.ordered("end", true, "rows", written)));
            out.write('\n');
        }
        out.flush();
    }

    private static Row row(RowReceipts.Run run, int line, Map<SentDeliveryQueries.At, List<Fault>> faults) {
        var found = run.verdict().equals("accepted")
                ? List.<Fault>of()
                : faults.getOrDefault(new SentDeliveryQueries.At(run.sheet(), line), List.of());
        return new Row(run.sheet(), line, run.verdict(), found.stream().filter(Fault::grave).toList());
    }

    private static void write(Row row, boolean csv, Writer out) throws IOException {
        if (csv) {
            writeCsv(row, out);
        } else {
            writeJson(row, out);
        }
    }

    private static void writeJson(Row row, Writer out) throws IOException {
        var said = new LinkedHashMap<String, Object>();
        if (row.sheet() != null) {
            said.put("sheet", row.sheet());
        }
        said.put("line", row.line());
        said.put("verdict", row.verdict());
        if (!row.verdict().equals("accepted")) {
            said.put("text", ApiAnswers.WORDS.text("verdict." + row.verdict()));
        }
        if (!row.faults().isEmpty()) {
            said.put("reasons", row.faults().stream().map(SentReceipts::reason).toList());
        }
        out.write(JSON.writeValueAsString(said));
        out.write('\n');
    }

    private static Map<String, Object> reason(Fault fault) {
        var said = SentDeliveryJson.ordered("code", fault.code().name(), "message", fault.message(), "remedy",
                fault.remedy());
        if (fault.field() != null) {
            said.put("field", fault.field());
        }
        return said;
    }

    private static void writeCsv(Row row, Writer out) throws IOException {
        out.write(quoted(row.sheet() == null ? "" : row.sheet()));
        out.write("," + row.line() + "," + row.verdict() + ",");
        out.write(quoted(
                row.faults().stream().map(fault -> fault.code().name()).distinct().collect(Collectors.joining(" "))));
        out.write(",");
        out.write(quoted(row.faults().isEmpty()
                ? ApiAnswers.WORDS.text("verdict." + row.verdict())
                : row.faults().stream().map(fault -> fault.message() + fault.remedy())
                        .collect(Collectors.joining(" "))));
        out.write("\r\n");
    }

    /// A spreadsheet takes what begins so for a formula.
    private static String quoted(String text) {
        var plain = !text.isEmpty() && "=+-@＝＋－＠\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + plain.replace("\"", "\"\"") + "\"";
    }
}
