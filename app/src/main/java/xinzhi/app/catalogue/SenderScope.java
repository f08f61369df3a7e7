package xinzhi.app.catalogue;

import java.util.Set;
import xinzhi.lists.format.SubjectKind;

/// What a full list of this sender covers (报送范围); whatever lies outside it is never absent from it.
///
/// @param sender       code of the delivering body
/// @param area         administrative division, six digits, e.g. `320100`
/// @param subjectKinds kinds of subject the sender delivers
/// @param thin         its rows may come without the facts the list lets come later (来文可要素不全)
public record SenderScope(String sender, Grain grain, String area, Set<SubjectKind> subjectKinds, boolean thin) {
    public SenderScope {
        subjectKinds = Set.copyOf(subjectKinds);
    }
}
