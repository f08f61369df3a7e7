package xinzhi.app.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import xinzhi.app.platform.TypedDay;
import xinzhi.app.platform.Words;

/// Value fixes as pages: propose, decide, end.
@Controller
@ConditionalOnWebApplication
class ValueFixPages {
    private static final Words WORDS = QuarantineView.WORDS;
    private final PageShells shells;
    private final ValueFixes fixes;
    private final ValueFixView view;
    private final Clock clock;

    ValueFixPages(PageShells shells, ValueFixes fixes, ValueFixView view, Clock clock) {
        this.shells = shells;
        this.fixes = fixes;
        this.view = view;
        this.clock = clock;
    }

    @GetMapping("/deliveries/fixes")
    ModelAndView fixes(HttpServletRequest request, Actor actor, @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String field, @RequestParam(defaultValue = "") String printed,
            @RequestParam(defaultValue = "") String sender) {
        var today = LocalDate.now(clock);
        var form = printed.isBlank()
                ? null
                : view.form(new ValueFixes.Draft(list, sender, field, printed, "", "", today), sender,
                        today.toString(), List.of());
        return page(request, actor, form);
    }

    @PostMapping("/deliveries/fixes")
    ModelAndView propose(HttpServletRequest request, Actor actor, @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String field, @RequestParam(defaultValue = "") String printed,
            @RequestParam(defaultValue = "") String value, @RequestParam(defaultValue = "") String sender,
            @RequestParam(defaultValue = "") String scope, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String from, RedirectAttributes redirect) {
        var day = TypedDay.find(from).orElse(LocalDate.now(clock));
        var draft = new ValueFixes.Draft(list, scope.equals("all") ? "" : sender, field, printed.strip(),
                value.strip(), reason.strip(), day);
        var refusals = switch (fixes.propose(actor, draft)) {
            case ValueFixes.Outcome.Done _ -> List.<String>of();
            case ValueFixes.Outcome.Refused(var why) -> List.of(WORDS.of("fix-refused", why));
            case ValueFixes.Outcome.NoSuchValue(var faults) ->
                faults.stream().map(fault -> WORDS.text("fix.no-such-value", fault)).toList();
        };
        if (refusals.isEmpty()) {
            redirect.addFlashAttribute(PageShells.FLASH, new Shell.Flash(false, WORDS.text("fix.proposed")));
            return new ModelAndView("redirect:/deliveries/fixes");
        }
        var form = view.form(draft, sender, from, refusals);
        if (form == null) {
            redirect.addFlashAttribute(PageShells.FLASH, new Shell.Flash(true, String.join("", refusals)));
            return new ModelAndView("redirect:/deliveries/fixes");
        }
        var page = page(request, actor, form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/deliveries/fixes/{id}/approve")
    String approve(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        return after(fixes.approve(actor, id), "fix.approved", redirect);
    }

    @PostMapping("/deliveries/fixes/{id}/refuse")
    String refuse(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String remark,
            RedirectAttributes redirect) {
        return after(fixes.refuse(actor, id, remark.strip()), "fix.refused", redirect);
    }

    @PostMapping("/deliveries/fixes/{id}/end")
    String end(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        return after(fixes.end(actor, id), "fix.ended", redirect);
    }

    private static String after(ValueFixes.Outcome outcome, String done, RedirectAttributes redirect) {
        var flash = switch (outcome) {
            case ValueFixes.Outcome.Done _ -> new Shell.Flash(false, WORDS.text(done));
            case ValueFixes.Outcome.Refused(var why) -> new Shell.Flash(true, WORDS.of("fix-refused", why));
            case ValueFixes.Outcome.NoSuchValue(var faults) -> new Shell.Flash(true, String.join("", faults));
        };
        redirect.addFlashAttribute(PageShells.FLASH, flash);
        return "redirect:/deliveries/fixes";
    }

    private ModelAndView page(HttpServletRequest request, Actor actor, ValueFixPage.@Nullable Form form) {
        var shell = shells.shell(request, WORDS.text("fix.title"), "/deliveries");
        return new ModelAndView("intake/fixes", "page", view.page(shell, actor, form));
    }
}
