package xinzhi.app.catalogue;

import java.util.List;
import org.springframework.stereotype.Component;
import xinzhi.app.organisation.SentLists;

/// Tells which lists an organisation sends.
@Component
final class ListsOfSenders implements SentLists {
    private final Catalogue catalogue;

    ListsOfSenders(Catalogue catalogue) { this.catalogue = catalogue; }

    @Override
    public List<Named> of(String sender) {
        return catalogue.list().stream().filter(kind -> kind.findScope(sender, kind.grain()).isPresent())
                .map(kind -> new Named(kind.id(), kind.format().name())).toList();
    }
}
