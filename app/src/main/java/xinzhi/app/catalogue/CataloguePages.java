package xinzhi.app.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import xinzhi.app.organisation.PageShells;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.NotFound;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.TypedDay;
import xinzhi.app.platform.Words;

/// The catalogue as pages: look at it on any day, propose an amendment of it.
@Controller
@ConditionalOnWebApplication
class CataloguePages {
    static final String AT = "/catalogue";
    private static final Words WORDS = CatalogueWords.WORDS;
    private final PageShells shells;
    private final Catalogue catalogue;
    private final CatalogueView view;
    private final ProposalView proposals;
    private final AmendmentView amendmentView;
    private final CatalogueWords words;
    private final Amendments amendments;
    private final AmendmentQueries queries;
    private final Transactions transactions;
    private final Clock clock;

    CataloguePages(PageShells shells, Catalogue catalogue, CatalogueView view, ProposalView proposals,
            AmendmentView amendmentView, CatalogueWords words, Amendments amendments, AmendmentQueries queries,
            Transactions transactions, Clock clock) {
        this.shells = shells;
        this.catalogue = catalogue;
        this.view = view;
        this.proposals = proposals;
        this.amendmentView = amendmentView;
        this.words = words;
        this.amendments = amendments;
        this.queries = queries;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Who may propose; who approves is a matter of [AmendmentState].
    static boolean proposes(Actor actor) { return actor.duty() == Duty.CITY || actor.duty() == Duty.CENTRE; }

    @GetMapping("/catalogue")
    ModelAndView catalogue(HttpServletRequest request, Actor actor, @RequestParam(defaultValue = "") String day) {
        var today = LocalDate.now(clock);
        int waiting = transactions.read(actor, queries::waiting).size();
        var page = view.page(shell(request), TypedDay.find(day).orElse(today), today, waiting);
        return new ModelAndView("catalogue/catalogue", "page", page);
    }

    @GetMapping("/catalogue/{kind}")
    ModelAndView kind(HttpServletRequest request, Actor actor, @PathVariable String kind,
            @RequestParam(defaultValue = "") String day) {
        var today = LocalDate.now(clock);
        var shown = TypedDay.find(day).orElse(today);
        var found = catalogue.asOf(shown).find(kind).orElseThrow(() -> new NotFound("list kind"));
        var history = transactions.read(actor, () -> queries.about(kind)).stream()
                .map(amendment -> amendmentView.row(amendment, today)).toList();
        return new ModelAndView("catalogue/kind", "page",
                view.kindPage(shell(request), found, shown, today, proposes(actor), history));
    }

    @GetMapping("/catalogue/{kind}/amend")
    ModelAndView form(HttpServletRequest request, @PathVariable String kind,
            @RequestParam(defaultValue = "basics") String part) {
        return form(request, form(kind, part, new LinkedMultiValueMap<>()), List.of());
    }

    @PostMapping("/catalogue/{kind}/amend")
    ModelAndView propose(HttpServletRequest request, Actor actor, @PathVariable String kind,
            @RequestParam(defaultValue = "basics") String part, @RequestParam MultiValueMap<String, String> entries,
            RedirectAttributes redirect) {
        var form = form(kind, part, entries);
        return switch (form.read()) {
            case ProposalForm.Read.Bad(var reason) -> form(request, form, List.of(WORDS.of("refused", reason)));
            case ProposalForm.Read.Good(var draft) -> switch (amendments.propose(actor, draft)) {
                case Amendments.Outcome.Refused(var why) -> form(request, form, words.refusal(why, form.kind()));
                case Amendments.Outcome.Done(var id) -> {
                    redirect.addFlashAttribute(PageShells.FLASH, new Shell.Flash(false, WORDS.text("done.proposed")));
                    yield new ModelAndView("redirect:/catalogue/amendments/" + id);
                }
            };
        };
    }

    private ProposalForm form(String kind, String part, MultiValueMap<String, String> entries) {
        var found = catalogue.find(kind).orElseThrow(() -> new NotFound("list kind"));
        return new ProposalForm(found,
                ProposalPart.of(part, found).orElseThrow(() -> new NotFound("part of a list kind")), entries);
    }

    private ModelAndView form(HttpServletRequest request, ProposalForm form, List<String> refusals) {
        var page = new ModelAndView("catalogue/proposal", "page",
                proposals.page(shell(request), form, LocalDate.now(clock), refusals));
        if (!refusals.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private Shell shell(HttpServletRequest request) { return shells.shell(request, WORDS.text("title"), AT); }
}
