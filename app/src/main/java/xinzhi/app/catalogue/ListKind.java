package xinzhi.app.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import xinzhi.lists.format.ListFormat;

/// One kind of list the city receives (名单种类): its layout, what its rows become, on which law it rests, who sends it.
///
/// @param listBasis     basis for having the list at all (设列依据)
/// @param criteriaBasis basis for the conditions of being listed (认定标准依据)
/// @param line          code of the department line that answers for the kind; the authority printed in a row goes first
/// @param guards        from where on a delivery of it is conspicuous (批次防线)
/// @param later         codes of the required fields a row of a sender with thin rows may do without until they come (可后补)
/// @param edition       state of the catalogue this kind was taken from (目录版本), e.g. `2026-03-02/7`
public record ListKind(ListFormat format, ListCategory category, Target target, Grain grain, LegalBasis listBasis,
        LegalBasis criteriaBasis, Cadence cadence, String line, PersonPolicy persons, GuardLimits guards,
        Set<String> later, List<SenderScope> senders,
        String edition) {
    public ListKind {
        later = Set.copyOf(later);
        senders = List.copyOf(senders);
    }

    public String id() { return format.id(); }

    /// What this body's lists cover, in the given grain.
    public Optional<SenderScope> findScope(String sender, Grain grain) {
        return senders.stream().filter(scope -> scope.sender().equals(sender) && scope.grain() == grain).findFirst();
    }

    /// The layout as this body's files are read by it: rows from above may come without some facts.
    public ListFormat formatOf(String sender, Grain delivered) {
        return findScope(sender, delivered).filter(SenderScope::thin).isPresent() ? format.withLater(later) : format;
    }

    /// Whether rows about natural persons become records; a register knows subjects only.
    public boolean storesPersons() { return persons == PersonPolicy.STORED && target == Target.LISTING; }

    ListKind completed(List<SenderScope> scopes, String in) {
        return new ListKind(format, category, target, grain, listBasis, criteriaBasis, cadence, line, persons, guards,
                later, scopes,
                in);
    }
}
