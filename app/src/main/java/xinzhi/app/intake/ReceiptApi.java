package xinzhi.app.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import xinzhi.app.organisation.Sender;

/// What another system is told of the rows it handed in: what is wrong, what became of each, proof, and faulty rows given back.
@Controller
@ConditionalOnWebApplication
class ReceiptApi {
    private static final int MOST = 500;
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private final SentDeliveries deliveries;
    private final SentReceipts receipts;
    private final Acknowledgements acknowledgements;
    private final Returns returns;

    ReceiptApi(SentDeliveries deliveries, SentReceipts receipts, Acknowledgements acknowledgements, Returns returns) {
        this.deliveries = deliveries;
        this.receipts = receipts;
        this.acknowledgements = acknowledgements;
        this.returns = returns;
    }

    @GetMapping(ApiAnswers.DELIVERIES + "/{id}/findings")
    void findings(HttpServletRequest request, HttpServletResponse response, Sender sender, @PathVariable long id,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "100") int limit)
            throws IOException {
        var after = position(cursor);
        if (after.isEmpty() || limit < 1 || limit > MOST) {
            ApiAnswers.problem(request, response, HttpStatus.BAD_REQUEST, "CURSOR");
            return;
        }
        var found = deliveries.findings(sender, id, after.get(), limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        var said = new LinkedHashMap<String, Object>();
        said.put("findings", shown.stream().map(finding -> SentDeliveryJson.ordered("code", finding.code(),
                "severity", finding.severity().toLowerCase(java.util.Locale.ROOT), "place", finding.place(),
                "message", finding.message(), "remedy", finding.remedy())).toList());
        if (found.size() > limit) {
            said.put("next", ApiAnswers.DELIVERIES + "/" + id + "/findings?limit=" + limit + "&cursor="
                    + shown.getLast().position());
        }
        ApiAnswers.json(response, HttpStatus.OK, said);
    }

    private static Optional<Integer> position(@Nullable String cursor) {
        if (cursor == null) {
            return Optional.of(-1);
        }
        return cursor.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(cursor)) : Optional.empty();
    }

    @GetMapping(ApiAnswers.DELIVERIES + "/{id}/receipt")
    void receipt(HttpServletRequest request, HttpServletResponse response, Sender sender, @PathVariable long id,
            @RequestParam(defaultValue = "ndjson") String format) throws IOException {
        boolean csv = format.equals("csv");
        if (!csv && !format.equals("ndjson")) {
            ApiAnswers.problem(request, response, HttpStatus.BAD_REQUEST, "RECEIPT_FORMAT");
        } else if (!deliveries.get(sender, id).delivery().read()) {
            ApiAnswers.problem(request, response, HttpStatus.CONFLICT, "NOT_READ_YET");
        } else {
            ApiAnswers.begin(response, csv ? "text/csv;charset=UTF-8" : "application/x-ndjson;charset=UTF-8");
            receipts.write(sender, id, csv, response.getOutputStream());
        }
    }

    @GetMapping(ApiAnswers.DELIVERIES + "/{id}/acknowledgement")
    void acknowledgement(HttpServletResponse response, Sender sender, @PathVariable long id) throws IOException {
        ApiAnswers.json(response, HttpStatus.OK, acknowledgements.of(sender, id));
    }

    @GetMapping(ApiAnswers.DELIVERIES + "/{id}/workbook")
    void workbook(HttpServletRequest request, HttpServletResponse response, Sender sender, @PathVariable long id)
            throws IOException {
        if (request.getMethod().equals("HEAD") && returns.isAnyFor(sender, id)) {
            ApiAnswers.begin(response, WORKBOOK);
            return;
        }
        var made = returns.fetch(sender, id);
        if (made.isEmpty()) {
            ApiAnswers.problem(request, response, HttpStatus.CONFLICT, "NOTHING_RETURNED");
            return;
        }
        ApiAnswers.begin(response, WORKBOOK);
        response.setHeader("Content-Disposition", ContentDisposition.attachment()
                .filename(made.get().fileName(), java.nio.charset.StandardCharsets.UTF_8).build().toString());
        made.get().bytes().writeTo(response.getOutputStream());
    }
}
