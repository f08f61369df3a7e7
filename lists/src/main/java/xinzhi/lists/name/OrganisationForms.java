package xinzhi.lists.name;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import xinzhi.lists.text.WordFile;

/// Tells by its form whether a name can only be an organisation's (组织形式); in doubt it says no, for the name may be a person's.
final class OrganisationForms {
    private static final int LONGEST = 100;
    private static final int SHORTEST_TRADE_NAME = 2;
    private static final int SHORTEST_BEFORE_LONG = 4;
    private static final String SIGNS = "()·-&.'\"";
    private static final Map<String, List<String>> ENDINGS = WordFile
            .lines(OrganisationForms.class, "organisation-forms.txt").stream().map(line -> line.strip().split("\\s+"))
            .collect(Collectors.groupingBy(words -> words[0],
                    Collectors.flatMapping(words -> Arrays.stream(words).skip(1), Collectors.toList())));

    private OrganisationForms() {}

    /// @param printed the name as printed, without the other names behind it
    static boolean has(String printed) {
        if (printed.length() > LONGEST || !isOneWord(printed)) {
            return false;
        }
        var name = ComparedName.of(printed);
        if (endings("unless").stream().anyMatch(name::contains)) {
            return false;
        }
        return endsAfter(name, "sure", SHORTEST_TRADE_NAME) || endsAfter(name, "long", SHORTEST_BEFORE_LONG)
                || isPlaced(name) || isBranch(name);
    }

    private static boolean endsAfter(String name, String kind, int least) {
        return endings(kind).stream().anyMatch(form -> name.endsWith(form) && letters(name, form) >= least);
    }

    private static boolean isPlaced(String name) {
        int afterPlace = CoreName.afterPlaces(name);
        return afterPlace > 0 && endsAfter(name.substring(afterPlace), "placed", SHORTEST_TRADE_NAME);
    }

    private static boolean isBranch(String name) {
        return endings("branch").stream().anyMatch(name::endsWith) && endings("sure").stream()
                .anyMatch(form -> name.indexOf(form) >= SHORTEST_TRADE_NAME);
    }

    private static long letters(String name, String form) {
        return name.substring(0, name.length() - form.length()).codePoints().filter(Character::isLetterOrDigit).count();
    }

    /// Blanks, commas, colons and stars stand between several names, or in place of one.
    private static boolean isOneWord(String printed) {
        return printed.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || isSign(c));
    }

    private static boolean isSign(int c) {
        var compared = ComparedName.of(Character.toString(c));
        return compared.length() == 1 && SIGNS.contains(compared);
    }

    private static List<String> endings(String kind) { return ENDINGS.getOrDefault(kind, List.of()); }
}
