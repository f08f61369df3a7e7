package xinzhi.app.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the law says of one record on one day (退出途径): its publicity in each venue and every ground of leaving, in the order of
/// the law. Nothing here is ordered by how easy it is.
public record WaysOut(LocalDate day, List<PublicityPeriod> publicity, List<Way> ways, String edition) {
    public WaysOut {
        publicity = List.copyOf(publicity);
        ways = List.copyOf(ways);
    }

    /// Ways that are open on the day asked about.
    public List<Way> allowed() {
        return ways.stream().filter(way -> way.evaluation() instanceof Evaluation.Allowed).toList();
    }

    /// The ways that time opens first, with what is missing for them (最近的合法途径). Several of the same day are all named; ways
    /// that hang on no date are named only once they are open.
    public List<Way> nearest() {
        var first = ways.stream().flatMap(way -> reachable(way).stream()).min(LocalDate::compareTo);
        return ways.stream().filter(way -> first.isPresent() && reachable(way).equals(first)).toList();
    }

    /// The publicity of one venue, if the record is shown there under any rule.
    public Optional<PublicityPeriod> findPublicity(Venue venue) {
        return publicity.stream().filter(period -> period.venue() == venue).findFirst();
    }

    /// The earliest day of restoration per venue.
    public Map<Venue, Limit> earliestRestoration() {
        return publicity.stream()
                .collect(Collectors.toMap(PublicityPeriod::venue, PublicityPeriod::earliestRestoration));
    }

    private Optional<LocalDate> reachable(Way way) {
        if (way.evaluation() instanceof Evaluation.Allowed) {
            return Optional.of(day);
        }
        return way.isPossible() && way.from() instanceof Limit.On(var from)
                ? Optional.of(from.isBefore(day) ? day : from)
                : Optional.empty();
    }
}
