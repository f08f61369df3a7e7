package xinzhi.app.casework;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import xinzhi.app.organisation.PageShells;
import xinzhi.app.platform.Actor;

/// What the ledger still lacks (要素待补), as a page.
@Controller
@ConditionalOnWebApplication
class MissingFactsPages {
    private final PageShells shells;
    private final MissingFactsView view;

    MissingFactsPages(PageShells shells, MissingFactsView view) {
        this.shells = shells;
        this.view = view;
    }

    @GetMapping("/ledger/missing")
    ModelAndView missing(HttpServletRequest request, Actor actor) {
        var shell = shells.shell(request, CaseWords.WORDS.text("missing.title"), "/ledger");
        return new ModelAndView("casework/missing", "page", view.page(shell, actor));
    }
}
