package xinzhi.app.platform.seal;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An event as a bundle shows it.
record EventJson(long id, String at, long actor, String actorName, String duty, long organisation, String kind,
        String aboutKind, long aboutId, @Nullable String onBehalf, Map<String, String> facts) {
    static EventJson of(EventRecord event) {
        return new EventJson(event.id(), Fields.printed(event.at()), event.actor(), event.actorName(), event.duty(),
                event.organisation(), event.kind(), event.aboutKind(), event.aboutId(), event.onBehalf(),
                event.facts());
    }

    EventRecord event() {
        return new EventRecord(id, Instant.parse(at), actor, actorName, duty, organisation, kind, aboutKind, aboutId,
                onBehalf, EventRecord.sorted(facts));
    }
}
