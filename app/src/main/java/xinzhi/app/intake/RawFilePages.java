package xinzhi.app.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import xinzhi.app.organisation.PageShells;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.EvidenceStore;
import xinzhi.app.platform.Shell;

/// The file of a delivery, exactly as received.
@Controller
@ConditionalOnWebApplication
class RawFilePages {
    private final RawFiles files;

    RawFilePages(RawFiles files) { this.files = files; }

    @PostMapping("/deliveries/{id}/file")
    @Nullable
    ModelAndView open(HttpServletResponse response, Actor actor, @PathVariable long id,
            @RequestParam(defaultValue = "") String purpose, RedirectAttributes redirect) throws IOException {
        return switch (files.open(actor, id, purpose)) {
            case RawFiles.Asked.Refused(var word) -> {
                redirect.addFlashAttribute(PageShells.FLASH, new Shell.Flash(true, DeliveryWords.WORDS.text(word)));
                yield new ModelAndView("redirect:/deliveries/" + id);
            }
            case RawFiles.Asked.Opened(var fileName, var copy) -> {
                try (copy) {
                    send(response, fileName, copy);
                }
                yield null;
            }
        };
    }

    private static void send(HttpServletResponse response, String fileName, EvidenceStore.Copy copy)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setContentLengthLong(Files.size(copy.file()));
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8).build().toString());
        Files.copy(copy.file(), response.getOutputStream());
    }
}
