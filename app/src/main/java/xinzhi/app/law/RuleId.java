package xinzhi.app.law;

import java.util.regex.Pattern;

/// Identifies one rule (规则编号), e.g. `JD-08-4`: the number of the brief, with a suffix where one article has several cases.
public record RuleId(String value) implements Comparable<RuleId> {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2,6}-[0-9]{2,4}(-[a-z0-9]+)*");

    public RuleId {
        if (!isSound(value)) {
            throw new IllegalArgumentException("no rule number: " + value);
        }
    }

    static boolean isSound(String text) { return FORM.matcher(text).matches(); }

    @Override
    public int compareTo(RuleId other) { return value.compareTo(other.value); }

    @Override
    public String toString() { return value; }
}
