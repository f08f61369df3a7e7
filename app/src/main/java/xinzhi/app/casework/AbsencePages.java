package xinzhi.app.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import xinzhi.app.organisation.PageShells;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.NotFound;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.Words;

/// Absences of a delivery as a page: choose, look at what it would do, judge, undo.
@Controller
@ConditionalOnWebApplication
class AbsencePages {
    private static final Words WORDS = CaseWords.WORDS;
    private final PageShells shells;
    private final AbsenceView view;
    private final Absences absences;
    private final Sources sources;
    private final Transactions transactions;

    AbsencePages(PageShells shells, AbsenceView view, Absences absences, Sources sources, Transactions transactions) {
        this.shells = shells;
        this.view = view;
        this.absences = absences;
        this.sources = sources;
        this.transactions = transactions;
    }

    private void prove(Actor actor, long delivery) {
        if (!transactions.read(actor, () -> sources.exists(delivery))) {
            throw new NotFound("delivery");
        }
    }

    @GetMapping("/deliveries/{id}/absences")
    ModelAndView absences(HttpServletRequest request, Actor actor, @PathVariable long id) {
        prove(actor, id);
        return page(request, actor, id, null);
    }

    /// Shows what the choice would do; once more, with `sure`, does it.
    @PostMapping("/deliveries/{id}/absences")
    ModelAndView judge(HttpServletRequest request, Actor actor, @PathVariable long id,
            @RequestParam(defaultValue = "") List<Long> item, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "false") boolean sure,
            RedirectAttributes redirect) {
        prove(actor, id);
        var chosen = AbsenceClass.find(kind);
        if (item.isEmpty() || chosen.isEmpty()) {
            return back(new Absences.Outcome.Refused(Absences.Reason.NOTHING_CHOSEN), id, redirect);
        }
        if (!sure) {
            return page(request, actor, id, new AbsenceView.Chosen(item, chosen.get(), reason));
        }
        return back(absences.judge(actor, id, item, chosen.get(), reason), id, redirect);
    }

    @PostMapping("/deliveries/{id}/absences/{item}/renumbered")
    ModelAndView renumbered(Actor actor, @PathVariable long id, @PathVariable long item,
            @RequestParam(defaultValue = "0") long next, @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        prove(actor, id);
        return back(absences.continueAs(actor, id, item, next, reason), id, redirect);
    }

    @PostMapping("/deliveries/{id}/absences/{item}/undo")
    ModelAndView undo(Actor actor, @PathVariable long id, @PathVariable long item, RedirectAttributes redirect) {
        prove(actor, id);
        return back(absences.undo(actor, item), id, redirect);
    }

    private ModelAndView page(HttpServletRequest request, Actor actor, long id,
            AbsenceView.@Nullable Chosen chosen) {
        var shell = shells.shell(request, WORDS.text("absences.title", Long.toString(id)), "/deliveries");
        return new ModelAndView("casework/absences", "page", view.page(shell, actor, id, chosen));
    }

    private static ModelAndView back(Absences.Outcome outcome, long id, RedirectAttributes redirect) {
        var flash = switch (outcome) {
            case Absences.Outcome.Done(var items) -> new Shell.Flash(false, WORDS.text("absences.done", items));
            case Absences.Outcome.Refused(var reason) -> new Shell.Flash(true, WORDS.of("absences.refused", reason));
        };
        redirect.addFlashAttribute(PageShells.FLASH, flash);
        return new ModelAndView("redirect:/deliveries/" + id + "/absences");
    }
}
