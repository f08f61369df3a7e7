package xinzhi.app.casework;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import xinzhi.app.organisation.PageShells;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.NotFound;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Words;

/// The ledger as a file: at once where it is small, made in the background where it is not.
@Controller
@ConditionalOnWebApplication
class ExportPages {
    private static final Words WORDS = CaseWords.WORDS;
    private static final long TELLING = 500;
    private final PageShells shells;
    private final Ledger ledger;
    private final LedgerDesk desk;
    private final LedgerExport export;
    private final LedgerExports exports;
    private final Clock clock;

    ExportPages(PageShells shells, Ledger ledger, LedgerDesk desk, LedgerExport export, LedgerExports exports,
            Clock clock) {
        this.shells = shells;
        this.ledger = ledger;
        this.desk = desk;
        this.export = export;
        this.exports = exports;
        this.clock = clock;
    }

    @PostMapping("/ledger/export")
    @Nullable
    String export(Actor actor, LedgerForm form, @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response, RedirectAttributes redirect) throws IOException {
        var search = ledger.answerable(form.search());
        var columns = desk.columns(actor, form);
        var as = ExportFormat.of(format);
        long rows = export.count(actor, search);
        if (export.direct(rows)) {
            head(response, as, LocalDate.now(clock));
            export.send(actor, search, columns, as, response.getOutputStream());
            return null;
        }
        boolean asked = exports.ask(actor, search, columns, as, rows);
        redirect.addFlashAttribute(PageShells.FLASH,
                new Shell.Flash(!asked, WORDS.text(asked ? "export.asked" : "export.one-at-a-time")));
        return "redirect:/ledger/exports";
    }

    private static void head(HttpServletResponse response, ExportFormat format, LocalDate day) {
        var name = WORDS.text("export.file", day, format.code());
        response.setContentType(format.contentType());
        response.setHeader("Content-Disposition", "attachment; filename=\"ledger." + format.code()
                + "\"; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    @GetMapping("/ledger/exports")
    ModelAndView list(HttpServletRequest request, Actor actor) {
        var shell = shells.shell(request, WORDS.text("title.exports"), "/ledger");
        return new ModelAndView("casework/exports", "page", new ExportsPage(shell, files(actor, shell.csrf())));
    }

    /// The same list as it stands now, for a page that waits.
    @GetMapping("/ledger/exports/now")
    ModelAndView now(HttpServletRequest request, Actor actor) {
        return new ModelAndView("casework/exportRows", "list", files(actor, PageShells.csrf(request)));
    }

    @PostMapping("/ledger/exports/{id}/cancel")
    String callOff(Actor actor, @PathVariable long id) {
        exports.callOff(actor, id);
        return "redirect:/ledger/exports";
    }

    @GetMapping("/ledger/exports/{id}/file")
    @Nullable
    ModelAndView file(Actor actor, @PathVariable long id, HttpServletResponse response, RedirectAttributes redirect)
            throws IOException {
        var order = exports.get(actor, id);
        if (order.state() != ExportOrder.State.DONE) {
            throw new NotFound("file of an export");
        }
        var found = exports.open(id);
        if (found.isEmpty()) {
            redirect.addFlashAttribute(PageShells.FLASH, new Shell.Flash(true, WORDS.text("export.gone")));
            return new ModelAndView("redirect:/ledger/exports");
        }
        try (var bytes = found.get()) {
            head(response, order.format(),
                    order.askedAt().atZoneSameInstant(ZoneId.systemDefault()).toLocalDate());
            bytes.transferTo(response.getOutputStream());
        }
        return null;
    }

    private ExportsPage.Exports files(Actor actor, Shell.Csrf csrf) {
        var orders = exports.list(actor);
        return new ExportsPage.Exports(orders.stream().map(this::row).toList(),
                orders.stream().anyMatch(order -> order.state().underWay()), csrf);
    }

    private ExportsPage.Row row(ExportOrder order) {
        var at = "/ledger/exports/" + order.id();
        boolean underWay = order.state().underWay();
        boolean done = order.state() == ExportOrder.State.DONE;
        var size = order.size();
        var until = order.keepUntil();
        return new ExportsPage.Row(Shown.time(order.askedAt()), order.format().code(), order.described(),
                new Badge(WORDS.of("export-state", order.state()), tone(order.state())),
                Shown.count(order.rowsAll()), done && size != null ? Shown.bytes(size) : null,
                done && until != null ? WORDS.text("export.kept", Shown.formalDay(until)) : null,
                underWay && order.rowsAll() > 0
                        ? (int) Math.min(100, order.rowsDone() * 100 / order.rowsAll())
                        : null,
                underWay ? progress(order) : null, done ? at + "/file" : null, underWay ? at + "/cancel" : null);
    }

    private static Tone tone(ExportOrder.State state) {
        return switch (state) {
            case WAITING, WRITING -> Tone.INFO;
            case DONE -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case CANCELLED, EXPIRED -> Tone.PLAIN;
        };
    }

    private String progress(ExportOrder order) {
        var since = order.startedAt();
        var written = WORDS.text("export.rows", Shown.count(order.rowsDone()), Shown.count(order.rowsAll()));
        long millis = since == null ? 0 : Duration.between(since, OffsetDateTime.now(clock)).toMillis();
        if (millis < TELLING || order.rowsDone() == 0) {
            return written;
        }
        long left = Math.max(0, order.rowsAll() - order.rowsDone()) * millis / order.rowsDone() / 1000;
        return written + WORDS.text("export.rate", Shown.count(order.rowsDone() * 1000 / millis), Shown.count(left));
    }
}
