package xinzhi.app.registry;

import static xinzhi.app.registry.RegistryWords.WORDS;

import jakarta.servlet.http.HttpServletRequest;
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
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Transactions;
import xinzhi.app.registry.Judgement.Verdict;
import xinzhi.app.registry.Judgements.Outcome;

/// Subjects nobody could link, and one subject beside those it may be: looking up, judging, undoing.
@Controller
@ConditionalOnWebApplication
class IdentityPages {
    private static final String AT = "/identities";
    private static final int LAST_PAGE = 10_000;
    private final PageShells shells;
    private final PoolView pool;
    private final IdentityView view;
    private final Judgements judgements;
    private final JudgementQueries queries;
    private final Transactions transactions;

    IdentityPages(PageShells shells, PoolView pool, IdentityView view, Judgements judgements, JudgementQueries queries,
            Transactions transactions) {
        this.shells = shells;
        this.pool = pool;
        this.view = view;
        this.judgements = judgements;
        this.queries = queries;
        this.transactions = transactions;
    }

    @GetMapping(AT)
    ModelAndView pool(HttpServletRequest request, Actor actor, @RequestParam(defaultValue = "open") String view,
            @RequestParam(defaultValue = "0") int page) {
        return transactions.read(actor, () -> new ModelAndView("registry/pool", "page",
                pool.page(shell(request), PoolView.View.of(view), Math.clamp(page, 0, LAST_PAGE))));
    }

    /// By a form, so that what is sought stands in no address and no log.
    @PostMapping(AT)
    ModelAndView search(HttpServletRequest request, Actor actor, @RequestParam(defaultValue = "") String q) {
        return transactions.read(actor,
                () -> new ModelAndView("registry/pool", "page", pool.search(shell(request), q)));
    }

    @GetMapping(AT + "/{id}")
    ModelAndView subject(HttpServletRequest request, Actor actor, @PathVariable long id) {
        return page(request, actor, id, null, "");
    }

    @PostMapping(AT + "/{id}/judgements")
    ModelAndView judge(HttpServletRequest request, Actor actor, @PathVariable long id,
            @RequestParam(defaultValue = "0") long registered, @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String basis,
            RedirectAttributes redirect) {
        var judged = verdict.equals("same") ? Verdict.SAME : Verdict.DIFFERENT;
        var order = new Judgements.Order(id, registered, judged, reason, basis);
        return answer(request, actor, id, judgements.judge(actor, order), WORDS.of("done", judged), reason, redirect);
    }

    @PostMapping(AT + "/judgements/{id}/undo")
    ModelAndView undo(HttpServletRequest request, Actor actor, @PathVariable long id,
            @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        long subject = transactions.read(actor, () -> queries.get(id)).subject();
        return answer(request, actor, subject, judgements.undo(actor, id, reason), WORDS.text("done.undone"), reason,
                redirect);
    }

    private ModelAndView answer(HttpServletRequest request, Actor actor, long subject, Outcome outcome, String done,
            String typed, RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Done() -> {
                redirect.addFlashAttribute(PageShells.FLASH, new Shell.Flash(false, done));
                yield new ModelAndView("redirect:" + AT + "/" + subject);
            }
            case Outcome.Refused refused -> {
                var page = page(request, actor, subject, words(refused), typed);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private static String words(Outcome.Refused refused) {
        var other = refused.other();
        return other.isPresent()
                ? WORDS.text("refused." + refused.reason().name(), other.get().judged().name(),
                        Shown.time(other.get().judged().at()), WORDS.of("verdict", other.get().verdict()),
                        other.get().reason())
                : WORDS.of("refused", refused.reason());
    }

    private ModelAndView page(HttpServletRequest request, Actor actor, long id, @Nullable String refusal,
            String typed) {
        return transactions.read(actor, () -> new ModelAndView("registry/identity", "page",
                view.page(shell(request), id, refusal, typed)));
    }

    private Shell shell(HttpServletRequest request) { return shells.shell(request, WORDS.text("title"), AT); }
}
