package xinzhi.app.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import xinzhi.app.organisation.PageShells;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.TypedDay;
import xinzhi.app.platform.Words;

/// Amendments as pages: what waits, what was decided, and deciding.
@Controller
@ConditionalOnWebApplication
class AmendmentPages {
    private static final Words WORDS = CatalogueWords.WORDS;
    private static final int NEWEST = 200;
    private static final String FROM = "from";
    private static final String REMARK = "remark";
    private final PageShells shells;
    private final Catalogue catalogue;
    private final AmendmentView view;
    private final CatalogueWords words;
    private final Amendments amendments;
    private final AmendmentQueries queries;
    private final Transactions transactions;
    private final Clock clock;

    AmendmentPages(PageShells shells, Catalogue catalogue, AmendmentView view, CatalogueWords words,
            Amendments amendments, AmendmentQueries queries, Transactions transactions, Clock clock) {
        this.shells = shells;
        this.catalogue = catalogue;
        this.view = view;
        this.words = words;
        this.amendments = amendments;
        this.queries = queries;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/catalogue/amendments")
    ModelAndView amendments(HttpServletRequest request, Actor actor) {
        var page = transactions.read(actor, () -> new AmendmentsPage(shell(request), rows(queries.waiting()),
                rows(queries.decided(NEWEST)), CataloguePages.proposes(actor)));
        return new ModelAndView("catalogue/amendments", "page", page);
    }

    private List<KindPage.AmendmentRow> rows(List<Amendment> found) {
        return found.stream().map(amendment -> view.row(amendment, LocalDate.now(clock))).toList();
    }

    @GetMapping("/catalogue/amendments/{id}")
    ModelAndView amendment(HttpServletRequest request, Actor actor, @PathVariable long id) {
        var amendment = transactions.read(actor, () -> queries.get(id));
        return new ModelAndView("catalogue/amendment", "page",
                view.page(shell(request), actor, amendment, LocalDate.now(clock)));
    }

    @PostMapping("/catalogue/amendments/{id}/approve")
    String approve(Actor actor, @PathVariable long id, @RequestParam MultiValueMap<String, String> entries,
            RedirectAttributes redirect) {
        if (strange(entries, Set.of(FROM, REMARK))) {
            return refused(id, AmendmentRefusal.Reason.UNKNOWN_ENTRY, redirect);
        }
        var from = TypedDay.find(text(entries, FROM));
        return from.isEmpty()
                ? refused(id, AmendmentRefusal.Reason.DAY_PASSED, redirect)
                : after(actor, id, amendments.approve(actor, id, from.get(), text(entries, REMARK)), "done.approved",
                        redirect);
    }

    @PostMapping("/catalogue/amendments/{id}/reject")
    String reject(Actor actor, @PathVariable long id, @RequestParam MultiValueMap<String, String> entries,
            RedirectAttributes redirect) {
        return strange(entries, Set.of(REMARK))
                ? refused(id, AmendmentRefusal.Reason.UNKNOWN_ENTRY, redirect)
                : after(actor, id, amendments.reject(actor, id, text(entries, REMARK)), "done.rejected", redirect);
    }

    @PostMapping("/catalogue/amendments/{id}/withdraw")
    String withdraw(Actor actor, @PathVariable long id, @RequestParam MultiValueMap<String, String> entries,
            RedirectAttributes redirect) {
        return strange(entries, Set.of())
                ? refused(id, AmendmentRefusal.Reason.UNKNOWN_ENTRY, redirect)
                : after(actor, id, amendments.withdraw(actor, id), "done.withdrawn", redirect);
    }

    private static boolean strange(MultiValueMap<String, String> entries, Set<String> known) {
        return entries.keySet().stream().anyMatch(name -> !known.contains(name) && !name.equals("_csrf"));
    }

    private static String text(MultiValueMap<String, String> entries, String name) {
        var text = entries.getFirst(name);
        return text == null ? "" : text.strip();
    }

    private String after(Actor actor, long id, Amendments.Outcome outcome, String done, RedirectAttributes redirect) {
        var flash = switch (outcome) {
            case Amendments.Outcome.Done _ -> new Shell.Flash(false, WORDS.text(done));
            case Amendments.Outcome.Refused(var why) -> {
                var amendment = transactions.read(actor, () -> queries.get(id));
                yield new Shell.Flash(true,
                        String.join("", words.refusal(why, catalogue.get(amendment.record().kind()))));
            }
        };
        redirect.addFlashAttribute(PageShells.FLASH, flash);
        return "redirect:/catalogue/amendments/" + id;
    }

    private static String refused(long id, AmendmentRefusal.Reason reason, RedirectAttributes redirect) {
        redirect.addFlashAttribute(PageShells.FLASH, new Shell.Flash(true, WORDS.of("refused", reason)));
        return "redirect:/catalogue/amendments/" + id;
    }

    private Shell shell(HttpServletRequest request) {
        return shells.shell(request, WORDS.text("title.amendments"), CataloguePages.AT);
    }
}
