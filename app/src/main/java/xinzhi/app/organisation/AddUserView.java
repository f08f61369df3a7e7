package xinzhi.app.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Words;

/// The form that adds a user: it offers what this manager may grant and nothing else.
final class AddUserView {
    private static final Words WORDS = Words.of("xinzhi.app.organisation.words");

    private AddUserView() {}

    /// What was typed before.
    record Typed(String username, String name, String duty, int organisation, String unifiedCode, boolean manages) {
        static final Typed NOTHING = new Typed("", "", "", 0, "", false);
    }

    static UsersPage.AddUserForm form(Grants.Grantor manager, Organisations organisations, Typed typed,
            @Nullable String refusal) {
        var all = Arrays.stream(Organisation.Kind.values()).flatMap(kind -> organisations.list(kind).stream()).toList();
        var duties = Grants.duties(manager, all);
        var groups = duties.stream().flatMap(duty -> group(manager, duty, all, typed)).toList();
        return new UsersPage.AddUserForm(typed.username(), typed.name(),
                duties.stream().map(duty -> new Choice(duty.code(), PageShells.dutyName(duty),
                        duty.code().equals(typed.duty()))).toList(),
                new Choice("0", WORDS.text("user.no-organisation"), typed.organisation() == 0), groups,
                duties.contains(Duty.ENTERPRISE), typed.unifiedCode(), typed.manages(), refusal);
    }

    private static Stream<UsersPage.OrganisationGroup> group(Grants.Grantor manager, Duty duty,
            List<Organisation> organisations, Typed typed) {
        var choices = organisations.stream()
                .filter(o -> Grants.allows(manager, new Grants.Wanted(duty, Grants.Place.of(o), false)))
                .map(o -> new Choice(Integer.toString(o.id()), o.name(), o.id() == typed.organisation())).toList();
        return choices.isEmpty()
                ? Stream.empty()
                : Stream.of(new UsersPage.OrganisationGroup(PageShells.dutyName(duty), duty.code(), choices));
    }
}
