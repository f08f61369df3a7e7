package xinzhi.app.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import xinzhi.app.organisation.PageShells;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Words;

/// Supplying of missing facts as pages: the workbook out, the workbook in, a fact taken back.
@Controller
@ConditionalOnWebApplication
class SuppliedFactsPages {
    private static final Words WORDS = SuppliedFactsView.WORDS;
    private static final String MISSING = "/ledger/missing";
    private final PageShells shells;
    private final SuppliedFacts facts;

    SuppliedFactsPages(PageShells shells, SuppliedFacts facts) {
        this.shells = shells;
        this.facts = facts;
    }

    /// @param board empty for all boards, 0 for rows without one
    @PostMapping("/deliveries/facts/workbook")
    @Nullable
    ModelAndView workbook(HttpServletResponse response, Actor actor, @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "0") int sender, @RequestParam(defaultValue = "record") String grain,
            @RequestParam(required = false) @Nullable Integer board, RedirectAttributes redirect) throws IOException {
        var made = facts.make(actor, new SuppliedFacts.Source(list, sender, grain), Optional.ofNullable(board));
        if (made.isEmpty()) {
            redirect.addFlashAttribute(PageShells.FLASH, new Shell.Flash(true, WORDS.text("workbook.none")));
            return new ModelAndView("redirect:" + MISSING);
        }
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(made.get().fileName(), StandardCharsets.UTF_8).build().toString());
        made.get().bytes().writeTo(response.getOutputStream());
        return null;
    }

    @PostMapping("/deliveries/facts")
    ModelAndView supply(HttpServletRequest request, Actor actor,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String list, @RequestParam(defaultValue = "0") int sender,
            @RequestParam(defaultValue = "record") String grain, @RequestParam(defaultValue = "") String supplier,
            @RequestParam(defaultValue = "") String basis) throws IOException {
        if (file == null) {
            return refused(request, List.of(new SuppliedFacts.Fault(WORDS.text("place.file"), "",
                    WORDS.text("fault.empty"), WORDS.text("remedy.empty"))), MISSING);
        }
        var name = DeliveryPages.plainName(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
        try (InputStream bytes = file.getInputStream()) {
            return after(request, facts.supply(actor, new SuppliedFacts.Source(list, sender, grain), supplier, basis,
                    name.isEmpty() ? WORDS.text("workbook.sheet") : name, bytes), MISSING);
        }
    }

    @PostMapping("/deliveries/facts/{id}/clear")
    ModelAndView clear(HttpServletRequest request, Actor actor, @PathVariable long id,
            @RequestParam(defaultValue = "") String reason) {
        return after(request, facts.clear(actor, id, reason), "/ledger");
    }

    private ModelAndView after(HttpServletRequest request, SuppliedFacts.Outcome outcome, String back) {
        return switch (outcome) {
            case SuppliedFacts.Outcome.Taken(var delivery) -> new ModelAndView("redirect:/deliveries/" + delivery);
            case SuppliedFacts.Outcome.Refused(var faults) -> refused(request, faults, back);
        };
    }

    private ModelAndView refused(HttpServletRequest request, List<SuppliedFacts.Fault> faults, String back) {
        var shell = shells.shell(request, WORDS.text("refused.title"), "/ledger");
        var page = new ModelAndView("intake/suppliedFacts", "page", SuppliedFactsView.refused(shell, faults, back));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
