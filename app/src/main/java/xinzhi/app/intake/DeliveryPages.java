package xinzhi.app.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import xinzhi.app.organisation.PageShells;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.TypedDay;
import xinzhi.app.platform.UnseenSigns;
import xinzhi.app.platform.Words;

/// Deliveries as pages: hand a file in, watch it, decide.
@Controller
@ConditionalOnWebApplication
class DeliveryPages {
    private static final Words WORDS = DeliveryWords.WORDS;
    private static final int NEWEST = 100;
    private final PageShells shells;
    private final Intake intake;
    private final DroppedFiles dropped;
    private final DeliveryView view;
    private final Clock clock;

    DeliveryPages(PageShells shells, Intake intake, DroppedFiles dropped, DeliveryView view, Clock clock) {
        this.shells = shells;
        this.intake = intake;
        this.dropped = dropped;
        this.view = view;
        this.clock = clock;
    }

    @GetMapping("/deliveries")
    ModelAndView deliveries(HttpServletRequest request, Actor actor) {
        return page(request, actor, new Typed("", "", true, ""), null);
    }

    private record Typed(String list, String sender, boolean whole, String asOf) {}

    @PostMapping("/deliveries")
    ModelAndView receive(HttpServletRequest request, Actor actor, @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String list, @RequestParam(defaultValue = "") String sender,
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(defaultValue = "full") String extent, RedirectAttributes redirect) throws IOException {
        var typed = new Typed(list, sender, !extent.equals("partial"), asOf);
        var name = plainName(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
        if (name.isEmpty()) {
            return page(request, actor, typed, WORDS.text("reason.NO_FILE"));
        }
        if (list.isEmpty()) {
            return drop(request, actor, file, name, typed);
        }
        var cutOff = TypedDay.find(asOf);
        if (cutOff.isEmpty()) {
            return page(request, actor, typed, WORDS.text("reason.CUT_OFF_UNREADABLE"));
        }
        Intake.Receipt receipt;
        try (InputStream bytes = file.getInputStream()) {
            receipt = intake.receive(actor, new Intake.Order(list, sender, typed.whole(), cutOff.get(), name), bytes);
        }
        return switch (receipt) {
            case Intake.Receipt.Received(var id) -> new ModelAndView("redirect:/deliveries/" + id);
            case Intake.Receipt.AlreadyHere(var id) -> {
                redirect.addFlashAttribute(PageShells.FLASH, new Shell.Flash(true, WORDS.text("already-here")));
                yield new ModelAndView("redirect:/deliveries/" + id);
            }
            case Intake.Receipt.Refused(var reason) -> page(request, actor, typed, WORDS.of("reason", reason));
        };
    }

    /// Nobody has said what it is: it is recognised first.
    private ModelAndView drop(HttpServletRequest request, Actor actor, MultipartFile file, String name, Typed typed)
            throws IOException {
        try (InputStream bytes = file.getInputStream()) {
            return switch (dropped.receive(actor, name, bytes)) {
                case DroppedFiles.Drop.Waiting(var id) -> new ModelAndView("redirect:/deliveries/files/" + id);
                case DroppedFiles.Drop.Refused(var reason) -> page(request, actor, typed, WORDS.of("reason", reason));
            };
        }
    }

    @GetMapping("/deliveries/{id}")
    ModelAndView delivery(HttpServletRequest request, Actor actor, @PathVariable long id,
            @RequestParam(required = false) @Nullable String kind, @RequestParam(defaultValue = "0") int from) {
        var shell = shells.shell(request, WORDS.text("title.deliveries"), "/deliveries");
        return new ModelAndView("intake/delivery", "page", view.page(shell, actor, id, kind, Math.max(0, from)))
                .addObject("brings", view.brings(actor, id));
    }

    @GetMapping("/deliveries/{id}/progress")
    ModelAndView progress(HttpServletRequest request, Actor actor, @PathVariable long id) {
        return new ModelAndView("intake/deliveryProgress", "progress",
                view.progress(PageShells.csrf(request), actor, id));
    }

    @PostMapping("/deliveries/{id}/commit")
    String commit(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        return after(intake.commit(actor, id), id, redirect);
    }

    @PostMapping("/deliveries/{id}/discard")
    String discard(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        return after(intake.discard(actor, id), id, redirect);
    }

    static String after(Intake.Act act, long id, RedirectAttributes redirect) {
        if (act instanceof Intake.Act.Refused(var reason)) {
            redirect.addFlashAttribute(PageShells.FLASH, new Shell.Flash(true, WORDS.of("reason", reason)));
        }
        return "redirect:/deliveries/" + id;
    }

    private ModelAndView page(HttpServletRequest request, Actor actor, Typed typed, @Nullable String refusal) {
        var shell = shells.shell(request, WORDS.text("title.deliveries"), "/deliveries");
        var form = view.form(typed.list(), typed.sender(), typed.whole(), typed.asOf(), LocalDate.now(clock), refusal);
        var rows = intake.newest(actor, NEWEST).stream().map(view::row).toList();
        var waiting = dropped.waiting(actor).stream().map(DeliveryView::waiting).toList();
        var page = new ModelAndView("intake/deliveries", "page", new DeliveriesPage(shell, form, waiting, rows));
        if (refusal != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    /// What a browser sends as the file's name is shown, never used as a path; signs nobody sees could show another name.
    static String plainName(String sent) {
        var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var shown = name.codePoints().filter(c -> !UnseenSigns.is(c)).limit(200)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return shown.strip();
    }
}
