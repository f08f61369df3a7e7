package xinzhi.app.intake;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import xinzhi.app.organisation.PageShells;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Shell;

/// Taking a committed delivery back, from its page.
@Controller
@ConditionalOnWebApplication
class WithdrawalPages {
    private final Withdrawing withdrawing;

    WithdrawalPages(Withdrawing withdrawing) { this.withdrawing = withdrawing; }

    @PostMapping("/deliveries/{id}/withdraw")
    String withdraw(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        var outcome = withdrawing.withdraw(actor, id, reason);
        boolean bad = outcome instanceof Withdrawing.Outcome.Refused;
        redirect.addFlashAttribute(PageShells.FLASH, new Shell.Flash(bad, WithdrawalView.wording(outcome)));
        return "redirect:/deliveries/" + id;
    }
}
