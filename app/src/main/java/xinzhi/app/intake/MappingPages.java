package xinzhi.app.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import xinzhi.app.organisation.PageShells;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Words;

/// Headings nobody knows as a page: say what each column stands for, and take a delivery up again.
@Controller
@ConditionalOnWebApplication
class MappingPages {
    private static final Words WORDS = DeliveryWords.WORDS;
    private final PageShells shells;
    private final MappingView view;
    private final Mappings mappings;
    private final FileHeads heads;
    private final Intake intake;

    MappingPages(PageShells shells, MappingView view, Mappings mappings, FileHeads heads, Intake intake) {
        this.shells = shells;
        this.view = view;
        this.mappings = mappings;
        this.heads = heads;
        this.intake = intake;
    }

    @GetMapping("/deliveries/{id}/mapping")
    ModelAndView columns(HttpServletRequest request, Actor actor, @PathVariable long id) {
        return page(request, actor, id, null, null);
    }

    @PostMapping("/deliveries/{id}/mapping")
    ModelAndView save(HttpServletRequest request, Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        var chosen = Stream.iterate(0, i -> i + 1).map(i -> request.getParameter("c" + i))
                .takeWhile(Objects::nonNull).toList();
        var delivery = intake.get(actor, id);
        if (!(heads.look(delivery.sha256()) instanceof FileHeads.Looked.Seen(var head))) {
            return page(request, actor, id, chosen, null);
        }
        return switch (mappings.save(actor, delivery, head, chosen)) {
            case Mappings.Saved.Refused(var words) -> page(request, actor, id, chosen, words);
            case Mappings.Saved.Done(var _) -> {
                boolean again = delivery.state().mayBeReadAgain();
                redirect.addFlashAttribute(PageShells.FLASH,
                        again
                                ? flash(intake.readAgain(actor, id), "mapping.saved.again")
                                : new Shell.Flash(false, WORDS.text("mapping.saved")));
                yield new ModelAndView("redirect:/deliveries/" + id);
            }
        };
    }

    @PostMapping("/deliveries/{id}/again")
    String again(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        redirect.addFlashAttribute(PageShells.FLASH, flash(intake.readAgain(actor, id), "again.begun"));
        return "redirect:/deliveries/" + id;
    }

    private static Shell.Flash flash(Intake.Act act, String done) {
        return switch (act) {
            case Intake.Act.Done() -> new Shell.Flash(false, WORDS.text(done));
            case Intake.Act.Refused(var reason) -> new Shell.Flash(true, WORDS.of("reason", reason));
        };
    }

    private ModelAndView page(HttpServletRequest request, Actor actor, long id, @Nullable List<String> chosen,
            @Nullable String refusal) {
        var shell = shells.shell(request, WORDS.text("title.mapping"), "/deliveries");
        var page = new ModelAndView("intake/mapping", "page", view.page(shell, actor, id, chosen, refusal));
        if (refusal != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
