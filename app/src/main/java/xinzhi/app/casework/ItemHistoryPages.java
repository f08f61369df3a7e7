package xinzhi.app.casework;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import xinzhi.app.platform.Actor;

/// Hands out the history of an item; only who says for what gets it.
@Controller
@ConditionalOnWebApplication
class ItemHistoryPages {
    private final ItemHistory history;

    ItemHistoryPages(ItemHistory history) { this.history = history; }

    @PostMapping("/items/{id}/history")
    void export(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String purpose,
            HttpServletResponse response) throws IOException {
        var chosen = InspectionPurpose.find(purpose);
        if (chosen.isEmpty()) {
            response.sendRedirect("/items/" + id);
            return;
        }
        var bytes = history.bundle(actor, id, chosen.get());
        var name = CaseWords.WORDS.text("history.file", id);
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"history-" + id + ".zip\"; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8));
        response.getOutputStream().write(bytes);
    }
}
