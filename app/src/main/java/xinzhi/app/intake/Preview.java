package xinzhi.app.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import xinzhi.app.casework.Casework;
import xinzhi.app.catalogue.Grain;
import xinzhi.app.catalogue.ListKind;
import xinzhi.app.platform.Transactions;
import xinzhi.app.registry.Arrival;
import xinzhi.app.registry.Registry;

/// What a commit would do to every board: the commit's own calls, dry.
@Component
final class Preview {
    private static final int PAIRS = 50;
    private final Registry registry;
    private final Casework casework;
    private final Comparison comparison;
    private final Clock clock;

    Preview(Registry registry, Casework casework, Comparison comparison, Clock clock) {
        this.registry = registry;
        this.casework = casework;
        this.comparison = comparison;
        this.clock = clock;
    }

    /// @param pairs absent and added rows that may be one matter, some of them
    record Foreseen(List<Casework.Effect> effect, List<Casework.Pair> pairs) {
        static final Foreseen NOTHING = new Foreseen(List.of(), List.of());
    }

    Foreseen foresee(Delivery delivery, ListKind kind, Grain grain, Stage stage, Transactions.Writing in) {
        stage.openArriving(in.sql());
        var arrival = arrival(delivery, kind, grain, OffsetDateTime.now(clock), true);
        registry.resolve(arrival);
        var absent = comparison.absent(stage);
        var effect = casework.open(arrival, kind.line(), absent, in);
        var pairs = casework.pairs(absent, PAIRS);
        in.sql().sql("drop table resolved, routed").update();
        stage.closeArriving(in.sql());
        return new Foreseen(effect, pairs);
    }

    static Arrival arrival(Delivery delivery, ListKind kind, Grain grain, OffsetDateTime at, boolean dry) {
        return new Arrival(delivery.id(), kind.id(), kind.category().name().toLowerCase(Locale.ROOT),
                grain.name().toLowerCase(Locale.ROOT), delivery.cutOff(), at, dry);
    }
}
