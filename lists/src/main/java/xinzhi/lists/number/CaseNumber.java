package xinzhi.lists.number;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.number.NumberCheck.Fault;
import xinzhi.lists.text.TextForm;

/// Number of a court case (案号), 法〔2015〕137号: year, code of the court, kind of case, serial, e.g. （2019）皖1122执1194号.
///
/// Numbers from before 2016 name the court in words and stand with 字第: （2014）江宁执字第1234号. Many enforcement cases are of
/// persons, so a case number may lead to one: treat it as the row it came from.
///
/// @param court code such as 皖1122, 苏01, 苏, 最高法; before 2016 a word such as 江宁
/// @param order place among several rulings in one case (之一, 之二), 0 if none is named
public record CaseNumber(int year, String court, String kind, int serial, int order) {
    private static final int LONGEST = 60;
    private static final int FIRST_OF_COURT_CODES = 2016;
    private static final String PLACES = "京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新兵军";
    private static final Pattern COURT_CODE = Pattern.compile("最高法|[" + PLACES + "](?:\\d{2}|\\d{4})?");
    private static final Pattern COURT_WORD = Pattern.compile("\\p{IsHan}{1,8}");
    private static final Pattern PRINTED = Pattern.compile("\\((?<year>(?:19|20)\\d{2})年?\\)(?:(?<code>最高法|[" + PLACES
            + "](?:\\d{4}|\\d{2}))(?<kind>\\p{IsHan}{1,6}?)|(?<words>\\p{IsHan}{2,12}?))(?:字第|字|第)?0{0,8}"
            + "(?<serial>[1-9]\\d{0,8})号(?<order>\\(?之(?:[一二三四五六七八九十]{1,3}|\\d{1,2})\\)?|-\\d{1,2})?");

    public CaseNumber {
        Refusal.unlessSound(isSound(year, court, kind, serial, order) ? null : Fault.CHARACTER, "case number");
    }

    /// The number a text is known to hold, e.g. one read back from our own store.
    public static CaseNumber of(String printed) {
        var number = read(printed);
        if (number == null) {
            throw new IllegalArgumentException("wrong case number: " + fault(printed));
        }
        return number;
    }

    /// Takes any width, bracket and blank; leading zeros of the serial do not count.
    public static NumberCheck<CaseNumber> check(CharSequence printed) {
        var number = read(printed);
        return number == null ? new NumberCheck.Invalid<>(fault(printed)) : new NumberCheck.Valid<>(number);
    }

    /// The canonical form (规范案号).
    public String value() {
        return "（" + year + "）" + court + kind + (isFormer(year, court) ? "字第" : "") + serial + "号"
                + (order == 0 ? "" : "之" + ChineseOrder.of(order));
    }

    /// The case itself, whichever of its rulings is named.
    public CaseNumber whole() { return order == 0 ? this : new CaseNumber(year, court, kind, serial, 0); }

    private static @Nullable CaseNumber read(CharSequence printed) {
        if (printed.length() > LONGEST) {
            return null;
        }
        var parts = PRINTED.matcher(TextForm.closed(printed.toString()));
        return parts.matches() ? read(parts) : null;
    }

    private static @Nullable CaseNumber read(Matcher parts) {
        var court = parts.group("code");
        var kind = parts.group("kind");
        if (court == null || kind == null) {
            var words = parts.group("words");
            int start = CaseKinds.start(words);
            if (start < 0) {
                return null;
            }
            court = words.substring(0, start);
            kind = words.substring(start);
        }
        int year = Integer.parseInt(parts.group("year"));
        int serial = Integer.parseInt(parts.group("serial"));
        int order = ChineseOrder.read(parts.group("order"));
        return isSound(year, court, kind, serial, order) ? new CaseNumber(year, court, kind, serial, order) : null;
    }

    private static boolean isSound(int year, String court, String kind, int serial, int order) {
        return year >= 1949 && year < 2100 && (isFormer(year, court) || COURT_CODE.matcher(court).matches())
                && CaseKinds.holds(kind) && serial > 0 && serial < 1_000_000_000 && order >= 0 && order < 100;
    }

    /// Codes with digits came with the rule; the bare word of a court, even one that is a province's, is of the time before.
    private static boolean isFormer(int year, String court) {
        return year < FIRST_OF_COURT_CODES && !court.equals("最高法") && COURT_WORD.matcher(court).matches();
    }

    private static Fault fault(CharSequence printed) {
        return printed.length() > LONGEST ? Fault.LENGTH : Fault.CHARACTER;
    }

    @Override
    public String toString() { return value(); }
}
