package xinzhi.app.operation;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import xinzhi.app.organisation.PageShells;

/// The administrator's page, and the part of it that is asked for again every few seconds.
@Controller
@ConditionalOnWebApplication
class OperationPages {
    private final PageShells shells;
    private final Overview overview;

    OperationPages(PageShells shells, Overview overview) {
        this.shells = shells;
        this.overview = overview;
    }

    @GetMapping("/operation")
    ModelAndView operation(HttpServletRequest request) {
        var shell = shells.shell(request, OperationWords.WORDS.text("title"), "/operation");
        return new ModelAndView("operation/operation", "page", new OperationPage(shell, overview.now()));
    }

    @GetMapping("/operation/now")
    ModelAndView now() { return new ModelAndView("operation/now", "now", overview.now()); }
}
