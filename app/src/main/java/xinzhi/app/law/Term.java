package xinzhi.app.law;

/// How long a period is (期间).
///
/// @param before counted backwards, from a day that is still to come (自某日倒数)
public record Term(int number, TermUnit unit, boolean before) {
    Term plus(int more) { return new Term(number + more, unit, before); }
}
