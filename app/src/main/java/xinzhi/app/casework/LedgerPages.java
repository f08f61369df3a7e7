package xinzhi.app.casework;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import xinzhi.app.organisation.PageShells;
import xinzhi.app.platform.Actor;

/// The ledger's page and its fragments. Searches come by POST: what was sought stays out of addresses and logs.
@Controller
@ConditionalOnWebApplication
class LedgerPages {
    private final PageShells shells;
    private final Ledger ledger;
    private final LedgerDesk desk;
    private final LedgerMemory memory;

    LedgerPages(PageShells shells, Ledger ledger, LedgerDesk desk, LedgerMemory memory) {
        this.shells = shells;
        this.ledger = ledger;
        this.desk = desk;
        this.memory = memory;
    }

    /// The rows of the figure whose address was followed; otherwise the ledger as last looked at in this session, at first as its
    /// reader likes it to open.
    @GetMapping("/ledger")
    ModelAndView open(HttpServletRequest request, Actor actor, LedgerForm asked) {
        var linked = asked.linked();
        if (linked.isPresent()) {
            var rows = desk.settle(actor, linked.get());
            memory.keep(request.getSession(), rows.form());
            return page(request, actor, rows);
        }
        var settled = memory.recall(request.getSession()).map(form -> desk.settle(actor, form.only()))
                .orElseGet(() -> desk.opening(actor));
        return page(request, actor, settled);
    }

    @PostMapping("/ledger")
    ModelAndView search(HttpServletRequest request, Actor actor, LedgerForm form) {
        var settled = desk.settle(actor, form);
        memory.keep(request.getSession(), settled.form());
        if (request.getHeader("HX-Request") != null) {
            return new ModelAndView("casework/ledgerRows", "fragment",
                    fragment(actor, settled, settled.form().sameSelection()));
        }
        return page(request, actor, settled);
    }

    @PostMapping("/ledger/facets")
    ModelAndView facets(Actor actor, LedgerForm form) {
        return new ModelAndView("casework/ledgerFacets", "facets", ledger.facets(actor, form.search()));
    }

    /// @param counted the facets that stand beside it still hold
    private LedgerFragment fragment(Actor actor, LedgerDesk.Settled settled, boolean counted) {
        var form = settled.form();
        return ledger.fragment(actor, form.search(), form.mark(), counted, settled.look());
    }

    private ModelAndView page(HttpServletRequest request, Actor actor, LedgerDesk.Settled settled) {
        var shell = shells.shell(request, CaseWords.WORDS.text("title.ledger"), "/ledger");
        return new ModelAndView("casework/ledger", "page",
                new LedgerPage(shell, settled.form().search().text(), fragment(actor, settled, false)));
    }
}
