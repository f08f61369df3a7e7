package xinzhi.app.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import xinzhi.app.organisation.PageShells;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Words;

/// Rows set aside as pages: look at them, say what is meant, bring them in.
@Controller
@ConditionalOnWebApplication
class QuarantinePages {
    /// Before the field's code in the names of a correction's inputs.
    static final String VALUE = "value.";
    private static final Words WORDS = QuarantineView.WORDS;
    private final PageShells shells;
    private final QuarantineView view;
    private final QuarantinedRowView rowView;
    private final Corrections corrections;
    private final Rereading rereading;
    private final Returns returns;

    QuarantinePages(PageShells shells, QuarantineView view, QuarantinedRowView rowView, Corrections corrections,
            Rereading rereading, Returns returns) {
        this.shells = shells;
        this.view = view;
        this.rowView = rowView;
        this.corrections = corrections;
        this.rereading = rereading;
        this.returns = returns;
    }

    @GetMapping("/deliveries/quarantine")
    ModelAndView all(HttpServletRequest request, Actor actor, @RequestParam(required = false) @Nullable String list,
            @RequestParam(required = false) @Nullable Integer sender,
            @RequestParam(required = false) @Nullable String fault,
            @RequestParam(required = false) @Nullable String state, @RequestParam(defaultValue = "0") int from) {
        var filter = new QuarantineFilter(null, chosen(list), sender, chosen(fault), stateOf(state));
        return new ModelAndView("intake/quarantine", "page", view.page(shell(request), actor, filter,
                Math.max(0, from)));
    }

    @GetMapping("/deliveries/{id}/quarantine")
    ModelAndView ofDelivery(HttpServletRequest request, Actor actor, @PathVariable long id,
            @RequestParam(required = false) @Nullable String fault,
            @RequestParam(required = false) @Nullable String state, @RequestParam(defaultValue = "0") int from) {
        var filter = new QuarantineFilter(id, null, null, chosen(fault), stateOf(state));
        return new ModelAndView("intake/quarantine", "page", view.page(shell(request), actor, filter,
                Math.max(0, from)));
    }

    @GetMapping("/deliveries/{id}/quarantine/{row}")
    ModelAndView row(HttpServletRequest request, Actor actor, @PathVariable long id, @PathVariable long row) {
        return new ModelAndView("intake/quarantinedRow", "page",
                rowView.page(shell(request), actor, id, row, null, List.of()));
    }

    @PostMapping("/deliveries/{id}/quarantine/{row}/correct")
    ModelAndView correct(HttpServletRequest request, Actor actor, @PathVariable long id, @PathVariable long row,
            @RequestParam Map<String, String> form, RedirectAttributes redirect) {
        var meant = new HashMap<String, String>();
        form.forEach((name, value) -> {
            if (name.startsWith(VALUE)) {
                meant.put(name.substring(VALUE.length()), value);
            }
        });
        var draft = new Corrections.Draft(meant, form.getOrDefault("reason", "").strip(),
                form.getOrDefault("basis", "").strip());
        return switch (corrections.correct(actor, id, row, draft)) {
            case Corrections.Outcome.Done() -> {
                redirect.addFlashAttribute(PageShells.FLASH, new Shell.Flash(false, WORDS.text("corrected")));
                yield new ModelAndView("redirect:/deliveries/" + id + "/quarantine/" + row);
            }
            case Corrections.Outcome.Refused(var why) ->
                again(request, actor, id, row, draft, List.of(WORDS.of("refused", why)));
            case Corrections.Outcome.StillFaulty(var faults) -> again(request, actor, id, row, draft,
                    faults.stream().map(fault -> WORDS.text("still-faulty", fault)).toList());
        };
    }

    private ModelAndView again(HttpServletRequest request, Actor actor, long id, long row, Corrections.Draft draft,
            List<String> refusals) {
        var page = new ModelAndView("intake/quarantinedRow", "page",
                rowView.page(shell(request), actor, id, row, draft, refusals));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/deliveries/{id}/quarantine/{row}/undo")
    String undo(Actor actor, @PathVariable long id, @PathVariable long row, RedirectAttributes redirect) {
        var flash = switch (corrections.undo(actor, id, row)) {
            case Corrections.Outcome.Done() -> new Shell.Flash(false, WORDS.text("undone"));
            case Corrections.Outcome.Refused(var why) -> new Shell.Flash(true, WORDS.of("refused", why));
            case Corrections.Outcome.StillFaulty(var faults) -> new Shell.Flash(true, String.join("", faults));
        };
        redirect.addFlashAttribute(PageShells.FLASH, flash);
        return "redirect:/deliveries/" + id + "/quarantine/" + row;
    }

    @PostMapping("/deliveries/{id}/quarantine/workbook")
    @Nullable
    ModelAndView workbook(HttpServletResponse response, Actor actor, @PathVariable long id,
            RedirectAttributes redirect) throws IOException {
        var workbook = returns.make(actor, id);
        if (workbook.isEmpty()) {
            redirect.addFlashAttribute(PageShells.FLASH, new Shell.Flash(true, WORDS.text("workbook.none")));
            return new ModelAndView("redirect:/deliveries/" + id + "/quarantine");
        }
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(workbook.get().fileName(), StandardCharsets.UTF_8).build().toString());
        workbook.get().bytes().writeTo(response.getOutputStream());
        return null;
    }

    @PostMapping("/deliveries/{id}/reread")
    String readAgain(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        return after(rereading.readAgain(actor, id), id, redirect);
    }

    @PostMapping("/deliveries/{id}/supplement")
    String supplement(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        return after(rereading.supplement(actor, id), id, redirect);
    }

    private static String after(Rereading.Outcome outcome, long id, RedirectAttributes redirect) {
        return switch (outcome) {
            case Rereading.Outcome.Begun(var delivery) -> "redirect:/deliveries/" + delivery;
            case Rereading.Outcome.Refused(var why) -> {
                redirect.addFlashAttribute(PageShells.FLASH, new Shell.Flash(true, WORDS.of("reread", why)));
                yield "redirect:/deliveries/" + id;
            }
        };
    }

    private Shell shell(HttpServletRequest request) {
        return shells.shell(request, WORDS.text("title"), "/deliveries");
    }

    private static @Nullable String chosen(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static @Nullable QuarantineState stateOf(@Nullable String code) {
        return Arrays.stream(QuarantineState.values()).filter(state -> state.code().equals(code)).findFirst()
                .orElse(null);
    }
}
