package xinzhi.app.intake;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import xinzhi.app.organisation.Sender;
import xinzhi.app.platform.Problem;

/// Deliveries for other systems: hand a file in, ask what became of it, call it back.
@Controller
@ConditionalOnWebApplication
class DeliveryApi {
    private final SentDeliveries deliveries;
    private final SentDeliveryJson json;
    private final long most;

    /// @param uploads how large a file may be that comes by the page
    DeliveryApi(SentDeliveries deliveries, SentDeliveryJson json, MultipartConfigElement uploads) {
        this.deliveries = deliveries;
        this.json = json;
        this.most = uploads.getMaxFileSize() < 0 ? Long.MAX_VALUE : uploads.getMaxFileSize();
    }

    @PostMapping(ApiAnswers.DELIVERIES)
    void handIn(HttpServletRequest request, HttpServletResponse response, Sender sender) throws IOException {
        switch (HandInRequest.of(request, sender.code())) {
            case HandInRequest.Read.Refused(var problem) -> problem.write(request, response);
            case HandInRequest.Read.Understood(var asked) -> {
                var refusal = deliveries.refusal(sender, asked.order());
                if (refusal.isPresent()) {
                    answer(request, response, sender, refusal.get());
                } else if (request.getContentLengthLong() > most) {
                    problem(ReceivedBody.Why.TOO_LARGE).write(request, response);
                } else if (deliveries.otherContent(sender, asked.order(), asked.idempotencyKey(), asked.meant())) {
                    answer(request, response, sender, new SentDeliveries.Handed.OtherContent());
                } else {
                    receive(request, response, sender, asked);
                }
            }
        }
    }

    private void receive(HttpServletRequest request, HttpServletResponse response, Sender sender,
            HandInRequest asked) throws IOException {
        SentDeliveries.Handed handed;
        try (var body = new ReceivedBody(request.getInputStream(), sha256(), request.getContentLengthLong(), most,
                asked.meant())) {
            handed = deliveries.handIn(sender, asked.order(), asked.idempotencyKey(), body);
        } catch (ReceivedBody.Refused refused) {
            problem(refused.why()).write(request, response);
            return;
        }
        answer(request, response, sender, handed);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Sender sender,
            SentDeliveries.Handed handed) throws IOException {
        switch (handed) {
            case SentDeliveries.Handed.Received(var id) -> accepted(response, sender, id, HttpStatus.ACCEPTED);
            case SentDeliveries.Handed.Repeated(var id) -> accepted(response, sender, id, HttpStatus.OK);
            case SentDeliveries.Handed.OtherContent() -> ApiAnswers.problem(request, response,
                    HttpStatus.UNPROCESSABLE_CONTENT, "IDEMPOTENCY_KEY_REUSED");
            case SentDeliveries.Handed.NotForThisKey() ->
                ApiAnswers.problem(request, response, HttpStatus.FORBIDDEN, "LIST_NOT_FOR_THIS_KEY");
            case SentDeliveries.Handed.Refused(var reason) -> ApiAnswers.problem(request, response,
                    HttpStatus.UNPROCESSABLE_CONTENT, "ORDER_REFUSED", Intake.wording(reason));
        }
    }

    private void accepted(HttpServletResponse response, Sender sender, long id, HttpStatus status)
            throws IOException {
        response.setHeader("Location", ApiAnswers.DELIVERIES + "/" + id);
        ApiAnswers.json(response, status, json.of(deliveries.get(sender, id)));
    }

    private static Problem problem(ReceivedBody.Why why) {
        return switch (why) {
            case TOO_LARGE -> Problem.of(ApiAnswers.WORDS, HttpStatus.CONTENT_TOO_LARGE, "BODY_TOO_LARGE");
            case INCOMPLETE -> Problem.of(ApiAnswers.WORDS, HttpStatus.BAD_REQUEST, "BODY_INCOMPLETE");
            case EMPTY -> Problem.of(ApiAnswers.WORDS, HttpStatus.UNPROCESSABLE_CONTENT, "BODY_EMPTY");
            case OTHER_DIGEST -> Problem.of(ApiAnswers.WORDS, HttpStatus.UNPROCESSABLE_CONTENT, "DIGEST_MISMATCH")
                    .at("Content-Digest");
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @GetMapping(ApiAnswers.DELIVERIES + "/{id}")
    void delivery(HttpServletResponse response, Sender sender, @PathVariable long id) throws IOException {
        var standing = deliveries.get(sender, id);
        if (standing.delivery().state().working()) {
            response.setHeader("Retry-After", "2");
        }
        ApiAnswers.json(response, HttpStatus.OK, json.of(standing));
    }

    @DeleteMapping(ApiAnswers.DELIVERIES + "/{id}")
    void callBack(HttpServletRequest request, HttpServletResponse response, Sender sender, @PathVariable long id)
            throws IOException {
        switch (deliveries.callBack(sender, id)) {
            case DONE -> {
                var standing = deliveries.get(sender, id);
                // What is being read stops at the next row.
                ApiAnswers.json(response,
                        standing.delivery().state() == DeliveryState.DISCARDED ? HttpStatus.OK : HttpStatus.ACCEPTED,
                        json.of(standing));
            }
            case NOT_BY_INTERFACE ->
                ApiAnswers.problem(request, response, HttpStatus.CONFLICT, "NOT_HANDED_IN_BY_INTERFACE");
            case ALREADY_ENDED -> ApiAnswers.problem(request, response, HttpStatus.CONFLICT, "ALREADY_ENDED");
        }
    }
}
