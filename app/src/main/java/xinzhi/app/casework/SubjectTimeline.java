package xinzhi.app.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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

    /// @param names how each listing is called in the timeline
    List<SubjectPage.Event> events(long subject, List<DossierQueries.Listed> listings,
            java.util.function.Function<DossierQueries.Listed, String> names) {
        var events = new ArrayList<About>();
        listings.stream().filter(listed -> listed.item() != null).limit(ITEMS)
                .forEach(listed -> ofItem(listed, names.apply(listed), events));
        if (!Registry.isPerson(subject)) {
            ofRegister(subject, events);
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
    private void ofRegister(long subject, List<About> events) {
        var states = dossier.registerStates(subject, STATES);
        for (int at = 0; at + 1 < states.size(); at++) {
            var now = states.get(at);
            var before = states.get(at + 1);
            changed("enterprise.name", now, before.name(), now.name(), events);
            changed("enterprise.state", now, before.state(), now.state(), events);
            changed("enterprise.address", now, before.address(), now.address(), events);
            changed("enterprise.representative", now, before.representative(), now.representative(), events);
        }
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
