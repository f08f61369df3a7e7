package xinzhi.lists.name;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import xinzhi.lists.text.TextForm;

/// What the name of a branch (分支机构名称) tells of its head office: the rules of naming put the head office's name before the branch's own.
/// A hint for people, never proof: the name may have changed since, and two firms may have borne it.
public final class BranchName {
    private static final Pattern BRANCH = Pattern.compile("^(?<head>.{3,}?(?:公司|企业|厂|合作社|事务所|(?<=合伙)\\)))"
            + "(?<branch>.{0,30}(?:分公司|分店|分厂|分社|分所|门市部|营业部|办事处|经营部|分部))$");
    private static final List<String> NOT_A_HEAD = List.of("分公司");
    private static final int LONGEST = 200;

    private BranchName() {}

    /// The head office's name as the branch's name holds it; nothing where the name does not read like a branch's.
    public static Optional<String> headOf(String printed) {
        var name = TextForm.closed(printed);
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        var found = BRANCH.matcher(name);
        return found.matches()
                ? Optional.of(found.group("head")).filter(head -> NOT_A_HEAD.stream().noneMatch(head::endsWith))
                : Optional.empty();
    }
}
