package xinzhi.app.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Words;
import xinzhi.app.registry.Standing;
import xinzhi.app.roster.ListingState;
import xinzhi.lists.format.Field;

/// How stages, marks and register states look and read.
final class CaseWords {
    static final Words WORDS = Words.of("xinzhi.app.casework.words");

    private CaseWords() {}

    static Badge stage(StageCode stage) {
        var tone = switch (stage) {
            case ISSUED, RETURNED -> Tone.WARN;
            case DISTRIBUTED, SURVEYED, OPINION_CONFIRMED -> Tone.INFO;
            case UNDER_EXIT, UNDER_ASSISTANCE, UNDER_CONSTRAINT -> Tone.INFO;
            case CLOSED -> Tone.PLAIN;
        };
        return new Badge(WORDS.of("stage", stage), tone, WORDS.of("stage-meaning", stage));
    }

    static Badge listing(ListingState state) {
        var tone = switch (state) {
            case ListingState.Listed _ -> Tone.BAD;
            case ListingState.Absent _ -> Tone.WARN;
            case ListingState.Removed _,ListingState.Expired _,ListingState.Revoked _ -> Tone.GOOD;
        };
        return new Badge(WORDS.text("listing." + state.code()), tone, WORDS.text("listing-meaning." + state.code()));
    }

    static Badge register(Standing standing) {
        var tone = switch (standing) {
            case ACTIVE -> Tone.GOOD;
            case REVOKED, REVOKED_DEREGISTERED, DEREGISTERED, CANCELLED -> Tone.WARN;
            case MOVING, LEFT_CITY -> Tone.INFO;
            case UNKNOWN, MOVED_OUT, OTHER, NOT_IN_REGISTER -> Tone.PLAIN;
        };
        return switch (standing) {
            case MOVING, LEFT_CITY, NOT_IN_REGISTER -> new Badge(WORDS.of("register", standing), tone,
                    WORDS.of("register-hint", standing));
            case ACTIVE, REVOKED, REVOKED_DEREGISTERED, DEREGISTERED, CANCELLED, UNKNOWN, MOVED_OUT, OTHER -> new Badge(
                    WORDS.of("register", standing), tone);
        };
    }

    /// The register's word as an item bears it; null for a natural person.
    static @Nullable String registered(@Nullable String code) {
        return code == null ? null : WORDS.of("register", Standing.ofCode(code));
    }

    /// The few marks a row bears beside its stage.
    static List<Badge> flags(LedgerQueries.Row row) {
        var flags = new ArrayList<Badge>();
        if (row.person()) {
            flags.add(PersonWords.badge());
        }
        var absentSince = row.absentSince();
        if (absentSince != null) {
            flags.add(new Badge(WORDS.text("flag.ABSENT"), Tone.WARN,
                    WORDS.text("flag-hint.ABSENT", Shown.formalDay(absentSince))));
        }
        if (!row.missing().isEmpty()) {
            flags.add(
                    new Badge(WORDS.text("flag.THIN"), Tone.WARN, WORDS.text("flag-hint.THIN", row.missing().size())));
        }
        var register = row.register();
        if (register != null) {
            var standing = Standing.ofCode(register);
            if (standing != Standing.ACTIVE && standing != Standing.UNKNOWN) {
                flags.add(register(standing));
            }
        }
        if (row.body() == null) {
            flags.add(new Badge(WORDS.text("flag.BODY_UNKNOWN"), Tone.PLAIN, WORDS.text("flag-hint.BODY_UNKNOWN")));
        }
        return flags;
    }

    /// Fields of a list by name; one the list has no more, by its code.
    static String fieldNames(Catalogue catalogue, String list, List<String> codes) {
        var fields = catalogue.find(list).map(kind -> kind.format().fields()).orElse(List.of());
        return codes.stream()
                .map(code -> fields.stream().filter(field -> field.code().equals(code)).map(Field::name).findFirst()
                        .orElse(code))
                .collect(Collectors.joining("、"));
    }

    /// Why the board is doubtful, if it is.
    static @Nullable String doubt(BoardRule rule) {
        return switch (rule) {
            case CODE_DIVISION, NUMBER_DIVISION -> WORDS.of("doubt", rule);
            case LOCAL_SUPERVISION, REGISTRATION_AUTHORITY, STREET, ADDRESS, NONE -> null;
        };
    }
}
