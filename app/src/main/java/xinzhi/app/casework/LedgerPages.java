package xinzhi.app.casework;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import xinzhi.app.organisation.PageShells;
import xinzhi.app.platform.Actor;

/// The ledger's page, its fragments and its export. Searches come by POST: what was sought stays out of addresses and logs.
@Controller
@ConditionalOnWebApplication
class LedgerPages {
    private final PageShells shells;
    private final Ledger ledger;
    private final LedgerExport export;
    private final LedgerMemory memory;
    private final Clock clock;

    LedgerPages(PageShells shells, Ledger ledger, LedgerExport export, LedgerMemory memory, Clock clock) {
        this.shells = shells;
        this.ledger = ledger;
        this.export = export;
        this.memory = memory;
        this.clock = clock;
    }

    /// The ledger as last looked at in this session.
    @GetMapping("/ledger")
    ModelAndView open(HttpServletRequest request, Actor actor) {
        return page(request, actor, memory.recall(request.getSession()), false);
    }

    @PostMapping("/ledger")
    ModelAndView search(HttpServletRequest request, Actor actor, LedgerForm form) {
        memory.keep(request.getSession(), form);
        if (request.getHeader("HX-Request") != null) {
            return new ModelAndView("casework/ledgerRows", "fragment",
                    ledger.fragment(actor, form.search(), form.mark(), form.sameSelection()));
        }
        return page(request, actor, form, false);
    }

    @PostMapping("/ledger/facets")
    ModelAndView facets(Actor actor, LedgerForm form) {
        return new ModelAndView("casework/ledgerFacets", "facets", ledger.facets(actor, form.search()));
    }

    @PostMapping("/ledger/export")
    void export(Actor actor, LedgerForm form, HttpServletResponse response) throws IOException {
        var name = CaseWords.WORDS.text("export.file", LocalDate.now(clock));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"ledger.xlsx\"; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8));
        export.write(actor, form.search(), response.getOutputStream());
    }

    private ModelAndView page(HttpServletRequest request, Actor actor, LedgerForm form, boolean sameSelection) {
        var search = form.search();
        var shell = shells.shell(request, CaseWords.WORDS.text("title.ledger"), "/ledger");
        return new ModelAndView("casework/ledger", "page",
                new LedgerPage(shell, search.text(), ledger.fragment(actor, search, form.mark(), sameSelection)));
    }
}
