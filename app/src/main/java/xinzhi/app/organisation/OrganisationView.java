package xinzhi.app.organisation;

import static xinzhi.app.organisation.OrganisationWords.WORDS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.organisation.OrganisationPage.ContactRow;
import xinzhi.app.organisation.OrganisationPage.EventRow;
import xinzhi.app.organisation.OrganisationPage.HolderRow;
import xinzhi.app.organisation.OrganisationPage.Link;
import xinzhi.app.organisation.OrganisationPage.NameRow;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Confidence;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Transactions;

/// Puts the page of one organisation together.
@Component
final class OrganisationView {
    private final Organisations organisations;
    private final OrganisationQueries queries;
    private final OrganisationsView directory;
    private final Contacts contacts;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    OrganisationView(Organisations organisations, OrganisationQueries queries, OrganisationsView directory,
            Contacts contacts, Journal journal, Transactions transactions, Clock clock) {
        this.organisations = organisations;
        this.queries = queries;
        this.directory = directory;
        this.contacts = contacts;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param acting whether the reader may also change something
    OrganisationPage page(Shell shell, Actor reader, Organisation organisation, boolean acting) {
        var path = "/organisations/" + organisation.id() + "/contacts";
        return transactions.read(reader, () -> new OrganisationPage(shell, organisation.name(),
                badges(organisation), facts(reader, organisation), links(organisation), names(organisation),
                holders(organisation), contacts(reader, organisation, acting ? path : null), acting ? path : null,
                events(organisation)));
    }

    private List<Badge> badges(Organisation organisation) {
        var badges = new ArrayList<>(directory.badges(organisation));
        if (organisation.confidence() == Confidence.RECALLED) {
            badges.add(new Badge(WORDS.text("badge.recalled"), Tone.WARN, WORDS.text("badge.recalled.hint")));
        }
        return badges;
    }

    private List<Fact> facts(Actor reader, Organisation organisation) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(WORDS.text("fact.kind"), WORDS.of("kind", organisation.kind())));
        var level = organisation.level();
        if (level != null) {
            facts.add(new Fact(WORDS.text("fact.level"), WORDS.of("level", level)));
        }
        var line = organisation.line();
        if (line != null) {
            facts.add(new Fact(WORDS.text("fact.line"), directory.line(line)));
        }
        var division = organisation.division();
        if (division != null) {
            facts.add(new Fact(WORDS.text("fact.division"), organisations.districtOf(organisation)
                    .map(district -> WORDS.text("fact.division.value", district.name(), division)).orElse(division)));
        }
        facts.add(new Fact(WORDS.text("fact.period"),
                OrganisationWords.period(new Period(organisation.validFrom(), organisation.validTo()))));
        facts.add(new Fact(WORDS.text("fact.code"), organisation.code()));
        if (reader.duty() == Duty.ADMINISTRATOR) {
            facts.add(new Fact(WORDS.text("fact.accounts"), Shown.count(queries.accounts(organisation.id()))));
        }
        return facts;
    }

    private List<Link> links(Organisation organisation) {
        var links = new ArrayList<Link>();
        link("link.board", organisation.board(), links);
        link("link.department", organisation.department(), links);
        link("link.parent", organisation.parent(), links);
        link("link.successor", organisation.successor(), links);
        return links;
    }

    private void link(String word, @Nullable Integer to, List<Link> links) {
        if (to != null) {
            organisations.find(to)
                    .ifPresent(o -> links.add(new Link(WORDS.text(word), o.name(), "/organisations/" + o.id())));
        }
    }

    private List<NameRow> names(Organisation organisation) {
        return queries.namesOf(organisation.id()).stream().map(name -> {
            var effective = name.effective();
            var period = effective == null
                    ? OrganisationWords.periodOrOpen(name.period())
                    : WORDS.text("name.effective", effective);
            var kind = name.own() ? "name.own" : name.inherited() ? "name.inherited" : "name.variant";
            return new NameRow(name.printed(),
                    WORDS.text(name.printed().equals(organisation.name()) ? "name.present" : kind), period);
        }).toList();
    }

    private List<HolderRow> holders(Organisation organisation) {
        return organisation.kind() != Organisation.Kind.STREET
                ? List.of()
                : queries.holders(organisation.id()).stream()
                        .map(held -> new HolderRow(organisations.get(held.board()).name(),
                                OrganisationWords.periodOrOpen(held.period())))
                        .toList();
    }

    private List<ContactRow> contacts(Actor reader, Organisation organisation, @Nullable String path) {
        var today = LocalDate.now(clock);
        return contacts.list(reader, organisation.id()).stream().map(contact -> {
            var period = new Period(contact.since(), contact.until());
            return new ContactRow(contact.name(), contact.post(), contact.telephone(),
                    OrganisationWords.periodOrOpen(period),
                    path == null || period.over(today) ? null : path + "/" + contact.id() + "/end");
        }).toList();
    }

    private List<EventRow> events(Organisation organisation) {
        return journal.list(Journal.About.ORGANISATION, organisation.id()).reversed().stream()
                .map(entry -> new EventRow(Shown.time(entry.at()), entry.actorName(),
                        WORDS.textOr("event." + entry.kind(), entry.kind()) + said(entry)))
                .toList();
    }

    private static String said(Journal.Entry entry) {
        var facts = entry.facts();
        var old = facts.get("old");
        if (old != null) {
            return WORDS.text("event.from-to", old, facts.getOrDefault("new", ""));
        }
        var name = facts.get("name");
        return name == null ? "" : WORDS.text("event.name", name);
    }
}
