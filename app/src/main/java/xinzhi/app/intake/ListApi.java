package xinzhi.app.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.catalogue.ListKind;
import xinzhi.app.organisation.Sender;
import xinzhi.app.platform.Problem;
import xinzhi.lists.format.Field;

/// The lists a key is for, with their fields: whoever builds the file needs nothing else.
@Controller
@ConditionalOnWebApplication
class ListApi {
    private final Catalogue catalogue;

    ListApi(Catalogue catalogue) { this.catalogue = catalogue; }

    @GetMapping(Problem.PATH + "v1/lists")
    void lists(HttpServletResponse response, Sender sender) throws IOException {
        ApiAnswers.json(response, HttpStatus.OK, SentDeliveryJson.ordered("lists", catalogue.list().stream()
                .filter(kind -> sender.lists().contains(kind.id())).map(ListApi::list).toList()));
    }

    private static Map<String, Object> list(ListKind kind) {
        return SentDeliveryJson.ordered("id", kind.id(), "name", kind.format().name(), "cadence",
                kind.cadence().name().toLowerCase(Locale.ROOT), "edition", kind.edition(), "key", kind.format().key(),
                "fields", kind.format().fields().stream().map(ListApi::field).toList());
    }

    private static Map<String, Object> field(Field field) {
        var said = SentDeliveryJson.ordered("code", field.code(), "name", field.name(), "type",
                field.type().name().toLowerCase(Locale.ROOT), "required", field.required(), "personal",
                field.personal());
        if (field.maxLength() > 0) {
            said.put("maxLength", field.maxLength());
        }
        if (!field.values().isEmpty()) {
            said.put("values", field.values());
        }
        if (!field.aliases().isEmpty()) {
            said.put("otherHeadings", field.aliases());
        }
        return said;
    }
}
