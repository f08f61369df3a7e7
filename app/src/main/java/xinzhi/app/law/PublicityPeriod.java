package xinzhi.app.law;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How long a record is shown in one venue (公示期). Reckoned under the regime its own dates choose.
///
/// @param regime              which version of the law governs the record there; absent while the dates that choose it are unknown
/// @param start               the day the period counts from
/// @param earliestRestoration first day on which restoration may be applied for (最短公示期届满)
/// @param automaticEnd        last day of the publicity (最长公示期届满)
/// @param notShown            the rule by which such a record is not to be shown at all, if one applies (不予公示)
/// @param basis               the rules that set the days
public record PublicityPeriod(Venue venue, @Nullable Regime regime, Limit start, Limit earliestRestoration,
        Limit automaticEnd, @Nullable Basis notShown, List<Basis> basis) {
    public PublicityPeriod {
        basis = List.copyOf(basis);
    }

    public Optional<Basis> findNotShown() { return Optional.ofNullable(notShown); }
}
