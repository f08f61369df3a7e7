package xinzhi.app.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.text.TextForm;

/// What speaks for two subjects being one and what against (认定线索), for the person who judges. Nothing here decides.
final class Signals {
    private static final int DIVISION_OF_A_CITY = 4;
    private static final Pattern CITY = Pattern.compile("^(?:\\p{IsHan}{2,7}?(?:省|自治区))?(\\p{IsHan}{2,6}?市)");
    private static final Pattern DOOR = Pattern
            .compile("(\\p{IsHan}{2,3}(?:大道|路|街|巷|弄|村|园))\\D{0,2}([0-9]+)(?:-[0-9]+)?号");

    private Signals() {}

    /// A signal and the way it points.
    enum Signal {
        SAME_NUMBER(true),
        SAME_NAME(true),
        FORMER_NAME(true),
        SIMILAR_NAME(true),
        SAME_DOOR(true),
        SAME_REPRESENTATIVE(true),
        OTHER_CODE(false),
        OTHER_CITY(false),
        OTHER_REPRESENTATIVE(false),
        OTHER_KIND(false);

        final boolean speaksFor;

        Signal(boolean speaksFor) { this.speaksFor = speaksFor; }
    }

    /// @param namesOfOne names known of the first, and of the second
    static List<Signal> of(Subject one, List<KnownName> namesOfOne, Subject other, List<KnownName> namesOfOther) {
        var found = new ArrayList<Signal>();
        var number = PrintedNames.registrationKey(one.registrationNumber());
        if (number != null && number.equals(PrintedNames.registrationKey(other.registrationNumber()))) {
            found.add(Signal.SAME_NUMBER);
        }
        found.add(name(one, namesOfOne, other, namesOfOther));
        compare(door(one.address()), door(other.address()), Signal.SAME_DOOR, null, found);
        compare(city(one.address()), city(other.address()), null, Signal.OTHER_CITY, found);
        compare(person(one), person(other), Signal.SAME_REPRESENTATIVE, Signal.OTHER_REPRESENTATIVE, found);
        compare(text(one.unifiedCode()), text(other.unifiedCode()), null, Signal.OTHER_CODE, found);
        if (!found.contains(Signal.OTHER_CITY)) {
            compare(division(one.unifiedCode()), division(other.unifiedCode()), null, Signal.OTHER_CITY, found);
        }
        if (one.individualBusiness() != other.individualBusiness()) {
            found.add(Signal.OTHER_KIND);
        }
        return List.copyOf(found);
    }

    private static Signal name(Subject one, List<KnownName> namesOfOne, Subject other, List<KnownName> namesOfOther) {
        var own = NameForm.of(one.name()).text();
        if (own.equals(NameForm.of(other.name()).text())) {
            return Signal.SAME_NAME;
        }
        var all = namesOfOne.stream().map(name -> NameForm.of(name.name()).text()).toList();
        return namesOfOther.stream().map(name -> NameForm.of(name.name()).text())
                .anyMatch(form -> form.equals(own) || all.contains(form))
                        ? Signal.FORMER_NAME
                        : Signal.SIMILAR_NAME;
    }

    private static void compare(Optional<String> one, Optional<String> other, @Nullable Signal same,
            @Nullable Signal different, List<Signal> found) {
        if (one.isPresent() && other.isPresent()) {
            var signal = one.equals(other) ? same : different;
            if (signal != null) {
                found.add(signal);
            }
        }
    }

    private static Optional<String> text(@Nullable String text) { return Optional.ofNullable(text); }

    private static Optional<String> person(Subject subject) {
        return text(subject.legalRepresentative()).map(TextForm::closed).filter(name -> !name.isEmpty());
    }

    /// Road and house number, wherever they stand in the address.
    private static Optional<String> door(@Nullable String address) {
        var found = DOOR.matcher(address == null ? "" : TextForm.closed(address));
        return found.find() ? Optional.of(found.group(1) + found.group(2)) : Optional.empty();
    }

    private static Optional<String> city(@Nullable String address) {
        var found = CITY.matcher(address == null ? "" : TextForm.closed(address));
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static Optional<String> division(@Nullable String code) {
        return text(code).map(number -> number.substring(2, 2 + DIVISION_OF_A_CITY));
    }
}
