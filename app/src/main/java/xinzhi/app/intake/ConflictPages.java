package xinzhi.app.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
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

/// Rows in conflict as a page: look at them side by side, say which holds, undo.
@Controller
@ConditionalOnWebApplication
class ConflictPages {
    private static final Words WORDS = QuarantineView.WORDS;
    private final PageShells shells;
    private final ConflictView view;
    private final Conflicts conflicts;

    ConflictPages(PageShells shells, ConflictView view, Conflicts conflicts) {
        this.shells = shells;
        this.view = view;
        this.conflicts = conflicts;
    }

    @GetMapping("/deliveries/{id}/quarantine/{row}/conflict")
    ModelAndView rows(HttpServletRequest request, Actor actor, @PathVariable long id, @PathVariable long row) {
        return new ModelAndView("intake/conflict", "page",
                view.page(shell(request), actor, id, row, null, List.of()));
    }

    @PostMapping("/deliveries/{id}/quarantine/{row}/conflict")
    ModelAndView judge(HttpServletRequest request, Actor actor, @PathVariable long id, @PathVariable long row,
            @RequestParam(defaultValue = "0") long holds, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String basis, RedirectAttributes redirect) {
        var draft = new Conflicts.Draft(holds, reason.strip(), basis.strip());
        return switch (conflicts.judge(actor, id, row, draft)) {
            case Corrections.Outcome.Done() -> {
                redirect.addFlashAttribute(PageShells.FLASH, new Shell.Flash(false, WORDS.text("conflict.judged")));
                yield new ModelAndView("redirect:/deliveries/" + id + "/quarantine/" + row + "/conflict");
            }
            case Corrections.Outcome.Refused(var why) -> again(request, actor, id, row, draft,
                    List.of(WORDS.of(why == Corrections.Reason.NOTHING_CHANGED ? "conflict-refused" : "refused",
                            why)));
            case Corrections.Outcome.StillFaulty(var faults) -> again(request, actor, id, row, draft, faults);
        };
    }

    private ModelAndView again(HttpServletRequest request, Actor actor, long id, long row, Conflicts.Draft draft,
            List<String> refusals) {
        var page = new ModelAndView("intake/conflict", "page",
                view.page(shell(request), actor, id, row, draft, refusals));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/deliveries/{id}/quarantine/{row}/conflict/undo")
    String undo(Actor actor, @PathVariable long id, @PathVariable long row, RedirectAttributes redirect) {
        var flash = switch (conflicts.undo(actor, id, row)) {
            case Corrections.Outcome.Done() -> new Shell.Flash(false, WORDS.text("conflict.undone"));
            case Corrections.Outcome.Refused(var why) -> new Shell.Flash(true, WORDS.of("refused", why));
            case Corrections.Outcome.StillFaulty(var faults) -> new Shell.Flash(true, String.join("", faults));
        };
        redirect.addFlashAttribute(PageShells.FLASH, flash);
        return "redirect:/deliveries/" + id + "/quarantine/" + row + "/conflict";
    }

    private Shell shell(HttpServletRequest request) {
        return shells.shell(request, WORDS.text("conflict.title"), "/deliveries");
    }
}
