package xinzhi.app.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Words;
import xinzhi.app.registry.Registry;
import xinzhi.app.roster.Roster;

/// What happened to a subject (经过): to every item of it, and in the register.
@Component
final class SubjectTimeline {
    private static final Words WORDS = CaseWords.WORDS;
    private static final int ITEMS = 20;
    private static final int STATES = 20;
    private static final int MOST = 60;
    private final ItemQueries items;
    private final ItemTimeline timeline;
    private final DossierQueries dossier;
    private final Roster roster;

    SubjectTimeline(ItemQueries items, ItemTimeline timeline, DossierQueries dossier, Roster roster) {
        this.items = items;
        this.timeline = timeline;
        this.dossier = dossier;
        this.roster = roster;
    }

    private record About(ItemTimeline.Dated event, String about) {}

    /// @param names   how each listing is called in the timeline
    /// @param decides whether the reader is of those who decide, and may see who represented it before
    List<SubjectPage.Event> events(long subject, List<DossierQueries.Listed> listings,
            Function<DossierQueries.Listed, String> names, boolean decides) {
        var events = new ArrayList<About>();
        listings.stream().filter(listed -> listed.item() != null).limit(ITEMS)
                .forEach(listed -> ofItem(listed, names.apply(listed), events));
        if (!Registry.isPerson(subject)) {
            ofRegister(subject, decides, events);
        }
        events.sort(Comparator.comparing((About about) -> about.event().at()).reversed());
        return events.stream().limit(MOST).map(about -> new SubjectPage.Event(about.event().row(), about.about()))
                .toList();
    }

    private void ofItem(DossierQueries.Listed listed, String name, List<About> events) {
        var item = items.get(Objects.requireNonNull(listed.item()));
        timeline.dated(item, roster.get(listed.id())).forEach(event -> events.add(new About(event, name)));
    }

    /// Each state of the register against the one before it.
    private void ofRegister(long subject, boolean decides, List<About> events) {
        var states = dossier.registerStates(subject, STATES, decides);
        for (int at = 0; at + 1 < states.size(); at++) {
            var now = states.get(at);
            var before = states.get(at + 1);
            changed("enterprise.name", now, before.name(), now.name(), events);
            changed("subject.gone", now, shown(before), shown(now), events);
            changed("enterprise.state", now, before.state(), now.state(), events);
            changed("enterprise.address", now, before.address(), now.address(), events);
            changed("enterprise.representative", now, before.representative(), now.representative(), events);
        }
    }

    private static String shown(DossierQueries.RegisterState state) {
        return WORDS.text(state.shown() ? "subject.shown" : "subject.unshown");
    }

    private static void changed(String label, DossierQueries.RegisterState state, @Nullable String before,
            @Nullable String after, List<About> events) {
        if (!Objects.equals(before, after)) {
            events.add(new About(
                    ItemTimeline.dated(state.knownFrom(), WORDS.text("event.delivery", state.delivery()),
                            WORDS.text("subject.changed", WORDS.text(label)), before, after),
                    WORDS.text("subject.register")));
        }
    }
}
