package xinzhi.lists.name;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import xinzhi.lists.text.WordFile;

/// What stays of a compared name without place and legal form: trade name and trade (字号、行业).
final class CoreName {
    private static final int SHORTEST = 2;
    /// No firm has a longer name; looking through a longer text would only keep the program busy.
    private static final int LONGEST = 200;

    /// The longest first.
    private static final List<String> PLACES = WordFile.words(CoreName.class, "places.txt")
            .sorted(Comparator.comparingInt(String::length).reversed()).toList();
    private static final Pattern BRACKETED = Pattern.compile(PLACES.stream().map(CoreName::pattern)
            .collect(Collectors.joining("|", "\\((?:", ")+\\)")));
    private static final List<String> FORMS = List.of("股份有限公司", "有限责任公司", "有限公司", "公司");
    private static final List<String> BRANCHES = List.of("分公司", "分店", "门市部", "营业部");
    /// Before the words that name a branch: a branch is not its firm.
    private static final Pattern FORM_OF_A_BRANCH = Pattern
            .compile("(?:股份有限公司|有限责任公司|有限公司|(?<!分)公司)(?=(?:.*分公司|.*分店|.*门市部|.*营业部)?$)");
    private static final Pattern PARTNERSHIP = Pattern.compile("\\((?:特殊普通|普通|有限)合伙\\)$|有限合伙$");
    private static final String SIGNS = "()\"'·-";

    private CoreName() {}

    /// Nothing if too little is left to tell firms apart.
    static Optional<String> of(String compared) {
        if (compared.length() > LONGEST) {
            return Optional.empty();
        }
        var core = withoutSigns(withoutForm(withoutPlace(compared)));
        return Optional.of(core).filter(text -> text.codePointCount(0, text.length()) >= SHORTEST);
    }

    /// Where the places end that a compared name begins with; 0 if it begins with none.
    static int afterPlaces(String name) {
        int start = 0;
        for (int after = afterPlace(name, start); after > start; after = afterPlace(name, start)) {
            start = after;
        }
        return start;
    }

    private static String withoutPlace(String name) {
        var rest = name.substring(afterPlaces(name));
        return rest.indexOf('(') < 0 ? rest : BRACKETED.matcher(rest).replaceAll("");
    }

    /// Where the place that stands at `start`, bracketed or not, ends; `start` where there is none.
    private static int afterPlace(String name, int start) {
        int from = start < name.length() && name.charAt(start) == '(' ? start + 1 : start;
        for (var place : PLACES) {
            int end = from + place.length();
            if (name.startsWith(place, from) && !isPartOfAWord(place, name, end)) {
                return end < name.length() && name.charAt(end) == ')' ? end + 1 : end;
            }
        }
        return start;
    }

    /// 南京市场 and 南京市政 are not 南京市: the place there is 南京.
    private static boolean isPartOfAWord(String place, String name, int end) {
        return place.endsWith("市") && end < name.length() && "场政民".indexOf(name.charAt(end)) >= 0;
    }

    private static String pattern(String place) { return place.endsWith("市") ? place + "(?![场政民])" : place; }

    private static String withoutForm(String name) {
        if (name.endsWith("合伙") || name.endsWith("合伙)")) {
            var firm = FORM_OF_A_BRANCH.matcher(name);
            return firm.find() ? firm.replaceFirst("") : PARTNERSHIP.matcher(name).replaceFirst("");
        }
        if (isBranch(name)) {
            return FORM_OF_A_BRANCH.matcher(name).replaceFirst("");
        }
        for (var form : FORMS) {
            if (name.endsWith(form)) {
                return name.substring(0, name.length() - form.length());
            }
        }
        return name;
    }

    private static boolean isBranch(String name) {
        for (var branch : BRANCHES) {
            if (name.endsWith(branch)) {
                return true;
            }
        }
        return false;
    }

    private static String withoutSigns(String name) {
        var kept = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (SIGNS.indexOf(name.charAt(i)) < 0) {
                kept.append(name.charAt(i));
            }
        }
        return kept.toString();
    }
}
