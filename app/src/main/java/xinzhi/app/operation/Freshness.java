package xinzhi.app.operation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.catalogue.Cadence;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.catalogue.ListKind;
import xinzhi.app.intake.Workload;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;

/// How old what is known of every list of every sender is (名单时效), against how often it is expected.
@Component
final class Freshness {
    private static final int GRACE = 1;
    private final Catalogue catalogue;
    private final Organisations organisations;
    private final Workload workload;
    private final Clock clock;

    Freshness(Catalogue catalogue, Organisations organisations, Workload workload, Clock clock) {
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.workload = workload;
        this.clock = clock;
    }

    /// One list of one sender.
    ///
    /// @param days since the last cut-off day, null when nothing has ever come
    record Line(ListKind kind, String sender, String senderName, @Nullable LocalDate cutOff, @Nullable Long days,
            boolean late) {}

    List<Line> list() {
        var today = LocalDate.now(clock);
        var known = known();
        var lines = new ArrayList<Line>();
        for (var kind : catalogue.list()) {
            for (var scope : kind.senders()) {
                if (scope.grain() == kind.grain()) {
                    var cutOff = known.get(kind.id() + " " + scope.sender());
                    var days = cutOff == null ? null : ChronoUnit.DAYS.between(cutOff, today);
                    lines.add(new Line(kind, scope.sender(), name(scope.sender()), cutOff, days,
                            days != null && days > allowed(kind.cadence())));
                }
            }
        }
        return lines;
    }

    private Map<String, LocalDate> known() {
        var known = new HashMap<String, LocalDate>();
        for (var coverage : workload.known()) {
            organisations.find(coverage.sender()).map(Organisation::code)
                    .ifPresent(code -> known.put(coverage.list() + " " + code, coverage.cutOff()));
        }
        return known;
    }

    private String name(String sender) { return organisations.find(sender).map(Organisation::name).orElse(sender); }

    /// Days until the next list is late; a list on request never is.
    static long allowed(Cadence cadence) {
        return switch (cadence) {
            case DAILY -> 1 + GRACE;
            case WEEKLY -> 7 + GRACE;
            case MONTHLY -> 31 + GRACE;
            case QUARTERLY -> 92 + GRACE;
            case ON_REQUEST -> Long.MAX_VALUE;
        };
    }
}
