package xinzhi.lists.name;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.name.OtherName.Kind;
import xinzhi.lists.text.TextForm;

/// A printed name taken apart: the name itself, other names in brackets behind it, the mark of an individual business.
record NameParts(String own, List<OtherName> others, boolean individual) {
    static final String INDIVIDUAL = "(个体工商户)";
    private static final String BLANK = "[\\s\\p{Z}\\p{Cf}]*";
    private static final String COLON = BLANK + "[:：﹕]";
    /// Words such as 原 also begin the names of shops: they count with a colon, or before what only a firm is called.
    private static final String SURELY = "(?=" + COLON + "|.{2,}(?:公司|[厂廠]|合作社|集[团團]|事[务務]所)" + BLANK + "$)";
    private static final Pattern MARK = Pattern
            .compile(BLANK + "(?:(?<FORMER>曾用名[称稱]?|[变變]更前|更名前|原(?:企[业業]|公司|[单單]位)?名[称稱]?"
                    + SURELY + "|原" + SURELY + ")|(?<LATER>已?(?:更名|[变變]更)[为為後后]|[现現]更名[为為]|[现現]名[称稱]?" + SURELY
                    + ")|(?<ALIAS>又名|亦[称稱]|[简簡][称稱]|[别別]名" + SURELY + "))" + BLANK + "[:：﹕]?");
    private static final String UNBRACKETED = "个体工商户";
    private static final Pattern UNBRACKETED_MARK = Pattern.compile("(?<=.)" + UNBRACKETED + "$");
    private static final Pattern SEPARATOR = Pattern.compile("[、，,；;]");

    NameParts {
        others = List.copyOf(others);
    }

    static NameParts of(String printed) {
        var rest = TextForm.trimmed(printed);
        if (!rest.endsWith(UNBRACKETED) && !endsInBracket(rest)) {
            return new NameParts(rest, List.of(), false);
        }
        var others = new ArrayList<OtherName>();
        boolean individual = false;
        for (int open = lastGroup(rest); open > 0; open = lastGroup(rest)) {
            var inner = rest.substring(open + 1, rest.length() - 1);
            var found = otherNames(inner);
            if (found == null && !isIndividual(inner)) {
                break;
            }
            if (found == null) {
                individual = true;
            } else {
                others.addAll(0, found);
            }
            rest = TextForm.trimmed(rest.substring(0, open));
        }
        var unmarked = UNBRACKETED_MARK.matcher(rest).replaceFirst("");
        return new NameParts(unmarked, others, individual || unmarked.length() < rest.length());
    }

    private static boolean endsInBracket(String text) {
        return !text.isEmpty() && TextForm.closes(text.charAt(text.length() - 1));
    }

    private static boolean isIndividual(String inner) {
        var words = ComparedName.of(inner);
        return words.equals("个体工商户") || words.equals("个体户") || words.equals("个体");
    }

    private static @Nullable List<OtherName> otherNames(String inner) {
        var mark = MARK.matcher(inner);
        if (!mark.lookingAt()) {
            return null;
        }
        var kind = Stream.of(Kind.values()).filter(one -> mark.group(one.name()) != null).findFirst().orElseThrow();
        var names = SEPARATOR.splitAsStream(inner.substring(mark.end())).map(TextForm::trimmed)
                .filter(SubjectName::saysSomething).map(name -> new OtherName(kind, new SubjectName(name))).toList();
        return names.isEmpty() ? null : names;
    }

    /// Where the bracket opens that the text ends with, or -1.
    private static int lastGroup(String text) {
        int depth = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            if (TextForm.closes(text.charAt(i))) {
                depth++;
            } else if (TextForm.opens(text.charAt(i))) {
                depth--;
            }
            if (depth <= 0) {
                return depth == 0 && i < text.length() - 1 ? i : -1;
            }
        }
        return -1;
    }
}
