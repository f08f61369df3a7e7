package xinzhi.app.intake;

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
import xinzhi.app.platform.TypedDay;
import xinzhi.app.platform.Words;

/// Dropped files as pages: see what a file may be, confirm it or give it up.
@Controller
@ConditionalOnWebApplication
class RecognitionPages {
    private static final Words WORDS = DeliveryWords.WORDS;
    private final PageShells shells;
    private final DroppedFiles files;
    private final RecognitionView view;
    private final MappingView mappings;
    private final Intake intake;

    RecognitionPages(PageShells shells, DroppedFiles files, RecognitionView view, MappingView mappings, Intake intake) {
        this.shells = shells;
        this.files = files;
        this.view = view;
        this.mappings = mappings;
        this.intake = intake;
    }

    @GetMapping("/deliveries/files/{id}")
    ModelAndView recognised(HttpServletRequest request, Actor actor, @PathVariable long id,
            @RequestParam(required = false) @Nullable String list) {
        return page(request, actor, id, new RecognitionView.Typed(list, "", "", ""), null);
    }

    @PostMapping("/deliveries/files/{id}/confirm")
    ModelAndView confirm(HttpServletRequest request, Actor actor, @PathVariable long id,
            @RequestParam(defaultValue = "") String list, @RequestParam(defaultValue = "") String sender,
            @RequestParam(defaultValue = "") String asOf, @RequestParam(defaultValue = "") String extent,
            RedirectAttributes redirect) {
        var typed = new RecognitionView.Typed(list, sender, asOf, extent);
        var cutOff = TypedDay.find(asOf);
        var wrong = sender.isEmpty()
                ? "reason.NO_SENDER"
                : cutOff.isEmpty()
                        ? "reason.CUT_OFF_UNREADABLE"
                        : extent.equals("full") || extent.equals("partial") ? null : "reason.NO_EXTENT";
        var file = files.get(actor, id);
        if (wrong != null || cutOff.isEmpty()) {
            return page(request, actor, id, typed, WORDS.text(String.valueOf(wrong)));
        }
        return switch (intake.confirm(actor, id,
                new Intake.Order(list, sender, extent.equals("full"), cutOff.get(), file.fileName()))) {
            case Intake.Receipt.Received(var delivery) ->
                new ModelAndView(
                        "redirect:/deliveries/" + delivery + (mappings.needed(actor, delivery) ? "/mapping" : ""));
            case Intake.Receipt.AlreadyHere(var delivery) -> {
                redirect.addFlashAttribute(PageShells.FLASH, new Shell.Flash(true, WORDS.text("already-here")));
                yield new ModelAndView("redirect:/deliveries/" + delivery);
            }
            case Intake.Receipt.Refused(var reason) -> page(request, actor, id, typed, WORDS.of("reason", reason));
        };
    }

    @PostMapping("/deliveries/files/{id}/give-up")
    String giveUp(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        var flash = switch (files.giveUp(actor, id)) {
            case Intake.Act.Done() -> new Shell.Flash(false, WORDS.text("dropped.given-up"));
            case Intake.Act.Refused(var reason) -> new Shell.Flash(true, WORDS.of("reason", reason));
        };
        redirect.addFlashAttribute(PageShells.FLASH, flash);
        return "redirect:/deliveries";
    }

    private ModelAndView page(HttpServletRequest request, Actor actor, long id, RecognitionView.Typed typed,
            @Nullable String refused) {
        var shell = shells.shell(request, WORDS.text("title.recognition"), "/deliveries");
        var page = new ModelAndView("intake/recognition", "page",
                view.page(shell, actor, files.get(actor, id), typed, refused));
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
