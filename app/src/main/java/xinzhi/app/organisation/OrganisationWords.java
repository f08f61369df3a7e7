package xinzhi.app.organisation;

import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Words;

/// The words of the directory of organisations.
final class OrganisationWords {
    static final Words WORDS = Words.of("xinzhi.app.organisation.directory");

    private OrganisationWords() {}

    /// A time in words; null where nothing is known of it.
    static @Nullable String period(Period period) {
        var since = period.since();
        var until = period.until();
        if (since != null && until != null) {
            return WORDS.text("period.both", since, until);
        }
        if (since != null) {
            return WORDS.text("period.since", since);
        }
        return until == null ? null : WORDS.text("period.until", until);
    }

    static String periodOrOpen(Period period) {
        var words = period(period);
        return words == null ? WORDS.text("period.open") : words;
    }
}
