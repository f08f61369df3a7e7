package xinzhi.app.law;

/// How long a period is (期间).
///
/// @param before counted backwards from a day still to come (自某日倒数): so many whole days have to lie between the last day for acting and
///               that day
public record Term(int number, TermUnit unit, boolean before) {
    Term plus(int more) { return new Term(number + more, unit, before); }
}
