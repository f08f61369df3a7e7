package xinzhi.app.organisation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.TypedDay;

/// The page of keys. A key just made stands in the answer to the form itself: a redirect would have to keep it somewhere.
@Controller
@ConditionalOnWebApplication
class SenderKeyPages {
    private static final String PATH = "/keys";
    private final PageShells shells;
    private final SenderKeys keys;
    private final SenderKeyView view;

    SenderKeyPages(PageShells shells, SenderKeys keys, SenderKeyView view) {
        this.shells = shells;
        this.keys = keys;
        this.view = view;
    }

    @GetMapping(PATH)
    ModelAndView list(HttpServletRequest request, Actor actor, @RequestParam(defaultValue = "0") int organisation) {
        return page(request, actor, SenderKeyView.Typed.of(organisation), null, null);
    }

    @PostMapping(PATH)
    ModelAndView make(HttpServletRequest request, Actor actor, @RequestParam(defaultValue = "0") int organisation,
            @RequestParam(defaultValue = "") String name, @RequestParam(required = false) @Nullable List<String> list,
            @RequestParam(defaultValue = "") String addresses, @RequestParam(defaultValue = "") String expires) {
        var typed = new SenderKeyView.Typed(organisation, name.strip(), list == null ? List.of() : list, addresses,
                expires);
        var ranges = ranges(addresses);
        if (ranges.isEmpty()) {
            return page(request, actor, typed, SenderKeyView.WORDS.text("refused.ADDRESS_UNFIT"), null);
        }
        var day = TypedDay.find(expires);
        if (day.isEmpty()) {
            return page(request, actor, typed, SenderKeyView.WORDS.of("refused", SenderKeys.Reason.DAY_UNFIT), null);
        }
        return after(request, actor, typed, keys.make(actor,
                new SenderKeys.Wanted(typed.name(), organisation, typed.lists(), ranges.get(), day.get())));
    }

    @PostMapping(PATH + "/{id}/replace")
    ModelAndView replace(HttpServletRequest request, Actor actor, @PathVariable long id) {
        return after(request, actor, SenderKeyView.Typed.of(0), keys.replace(actor, id));
    }

    @PostMapping(PATH + "/{id}/revoke")
    String revoke(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        var flash = switch (keys.revoke(actor, id)) {
            case SenderKeys.Change.Refused(var reason) ->
                new Shell.Flash(true, SenderKeyView.WORDS.of("refused", reason));
            case SenderKeys.Change.Ended(var handle) ->
                new Shell.Flash(false, SenderKeyView.WORDS.text("revoked", handle));
            case SenderKeys.Change.Made _ -> throw new IllegalStateException("revoking makes no key");
        };
        redirect.addFlashAttribute(PageShells.FLASH, flash);
        return "redirect:" + PATH;
    }

    private ModelAndView after(HttpServletRequest request, Actor actor, SenderKeyView.Typed typed,
            SenderKeys.Change change) {
        return switch (change) {
            case SenderKeys.Change.Made(var text) ->
                page(request, actor, SenderKeyView.Typed.of(0), null, text.text());
            case SenderKeys.Change.Refused(var reason) ->
                page(request, actor, typed, SenderKeyView.WORDS.of("refused", reason), null);
            case SenderKeys.Change.Ended _ -> throw new IllegalStateException("making a key ends none");
        };
    }

    /// Empty where one of them is no address.
    private static Optional<List<AddressRange>> ranges(String typed) {
        var ranges = new ArrayList<AddressRange>();
        for (var each : typed.strip().split("[\\s,;，；、]+", -1)) {
            if (!each.isEmpty()) {
                var range = AddressRange.of(each);
                if (range.isEmpty()) {
                    return Optional.empty();
                }
                ranges.add(range.get());
            }
        }
        return Optional.of(ranges);
    }

    private ModelAndView page(HttpServletRequest request, Actor actor, SenderKeyView.Typed typed,
            @Nullable String refusal, @Nullable String made) {
        var shell = shells.shell(request, SenderKeyView.WORDS.text("title"), PATH);
        var page = new ModelAndView("organisation/senderKeys", "page",
                new SenderKeysPage(shell, view.rows(keys.list(actor)), made, view.form(typed, refusal)));
        if (refusal != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
