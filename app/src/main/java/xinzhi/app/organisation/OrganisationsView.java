package xinzhi.app.organisation;

import static xinzhi.app.organisation.OrganisationWords.WORDS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.organisation.Organisation.Kind;
import xinzhi.app.organisation.Organisation.Level;
import xinzhi.app.organisation.OrganisationsPage.Group;
import xinzhi.app.organisation.OrganisationsPage.Row;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Tone;

/// Puts the organisations of a tab into groups, and finds those that bear a name.
@Component
final class OrganisationsView {
    private final Organisations organisations;
    private final City city;
    private final Clock clock;

    OrganisationsView(Organisations organisations, City city, Clock clock) {
        this.organisations = organisations;
        this.city = city;
        this.clock = clock;
    }

    /// The parts of the directory.
    enum Tab {
        BOARDS,
        DEPARTMENTS,
        BODIES,
        PLACES,
        HELPERS,
        /// Names nobody knows.
        NAMES,
        PROPOSALS;

        String code() { return name().toLowerCase(Locale.ROOT); }

        static Tab of(@Nullable String code) {
            return Stream.of(values()).filter(tab -> tab.code().equals(code)).findFirst().orElse(BOARDS);
        }
    }

    long count(Tab tab) { return organisations.all().stream().filter(in(tab)).filter(o -> !o.over(today())).count(); }

    private static Predicate<Organisation> in(Tab tab) {
        return organisation -> switch (tab) {
            case BOARDS -> organisation.kind() == Kind.BOARD;
            case DEPARTMENTS -> organisation.kind() == Kind.DEPARTMENT || organisation.kind() == Kind.CITY
                    || organisation.kind() == Kind.CENTRE;
            case BODIES -> organisation.kind() == Kind.BODY;
            case PLACES -> organisation.kind() == Kind.STREET;
            case HELPERS -> organisation.kind() == Kind.HELPER;
            case NAMES, PROPOSALS -> false;
        };
    }

    List<Group> groups(Tab tab) {
        var all = organisations.all();
        return switch (tab) {
            case BOARDS, DEPARTMENTS, HELPERS -> List.of(group(WORDS.of("tab", tab), true, all, in(tab)));
            case BODIES -> bodies(all);
            case PLACES -> places(all);
            case NAMES, PROPOSALS -> List.of();
        };
    }

    private List<Group> bodies(Collection<Organisation> all) {
        var groups = new ArrayList<Group>();
        Predicate<Organisation> body = in(Tab.BODIES).and(o -> !o.over(today()));
        groups.add(group(WORDS.of("level", Level.CITY), true, all, body.and(o -> o.level() == Level.CITY)));
        for (var board : organisations.list(Kind.BOARD)) {
            groups.add(group(board.name(), false, all, body.and(o -> Objects.equals(o.board(), board.id()))));
        }
        groups.add(group(WORDS.of("level", Level.PROVINCE), false, all, body.and(o -> o.level() == Level.PROVINCE)));
        groups.add(group(WORDS.of("level", Level.ELSEWHERE), false, all, body.and(o -> o.level() == Level.ELSEWHERE)));
        groups.add(group(WORDS.text("group.ended"), false, all, in(Tab.BODIES).and(o -> o.over(today()))));
        return groups.stream().filter(group -> !group.rows().isEmpty()).toList();
    }

    private List<Group> places(Collection<Organisation> all) {
        return organisations.list(Kind.BOARD).stream().map(board -> group(board.name(), false, all,
                in(Tab.PLACES).and(o -> Objects.equals(o.board(), board.id())))).toList();
    }

    /// By name, variant, or name of old.
    List<Group> search(String text) {
        var bearing = new HashSet<>(organisations.namesBearing(text));
        var plain = PlainName.of(text);
        var found = group(WORDS.text("group.found"), true, organisations.all(),
                o -> PlainName.of(o.name()).contains(plain) || bearing.contains(o.id()));
        return found.rows().isEmpty() ? List.of() : List.of(found);
    }

    private Group group(String title, boolean open, Collection<Organisation> all, Predicate<Organisation> of) {
        return new Group(title, open, all.stream().filter(of).map(this::row).toList());
    }

    private Row row(Organisation organisation) {
        return new Row(organisation.name(), "/organisations/" + organisation.id(), of(organisation),
                OrganisationWords.period(new Period(organisation.validFrom(), organisation.validTo())),
                badges(organisation));
    }

    private @Nullable String of(Organisation organisation) {
        return switch (organisation.kind()) {
            case BODY -> organisation.line() == null ? null : line(organisation.line());
            case STREET -> organisations.districtOf(organisation).map(d -> WORDS.text("row.district", d.name()))
                    .orElse(null);
            case BOARD -> organisation.division() == null
                    ? WORDS.text("row.no-division")
                    : WORDS.text("row.division", organisation.division());
            case CITY, CENTRE, DEPARTMENT, HELPER -> null;
        };
    }

    String line(String line) { return organisations.find(line).map(Organisation::name).orElse(line); }

    List<Badge> badges(Organisation organisation) {
        var badges = new ArrayList<Badge>();
        if (organisation.over(today())) {
            badges.add(new Badge(WORDS.text("badge.ended"), Tone.PLAIN));
        }
        if (organisation.outside()) {
            badges.add(new Badge(WORDS.text("badge.outside"), Tone.INFO, WORDS.text("badge.outside.hint")));
        }
        city.zones().stream().filter(zone -> organisation.code().equals(zone.place()))
                .forEach(zone -> badges.add(new Badge(WORDS.of("zone", zone.level()), Tone.INFO, zone.name())));
        if (organisation.code().startsWith(Organisation.OWN)) {
            badges.add(new Badge(WORDS.text("badge.own"), Tone.PLAIN, WORDS.text("badge.own.hint")));
        }
        return badges;
    }

    private LocalDate today() { return LocalDate.now(clock); }
}
