package xinzhi.app.intake;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import xinzhi.app.platform.Actor;

/// The second person's word on a conspicuous delivery, from its page.
@Controller
@ConditionalOnWebApplication
class ReleasePages {
    private final Intake intake;

    ReleasePages(Intake intake) { this.intake = intake; }

    @PostMapping("/deliveries/{id}/release")
    String release(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String preview,
            @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        return DeliveryPages.after(intake.release(actor, id, preview, reason), id, redirect);
    }
}
