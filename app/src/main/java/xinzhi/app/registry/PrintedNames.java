package xinzhi.app.registry;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import xinzhi.lists.name.OtherName;
import xinzhi.lists.name.SubjectName;
import xinzhi.lists.number.RegistrationNumber;
import xinzhi.lists.text.TextForm;

/// What a row prints of a subject's names and numbers, as the stage keeps it for the registry (名称与注册号的比对内容).
public final class PrintedNames {
    private static final JsonMapper JSON = JsonMapper.shared();

    private PrintedNames() {}

    private record Other(String kind, String name, String form, String candidate, List<String> bigrams) {}

    /// The other names in brackets behind the name, a JSON array; null where there are none, as nearly always.
    public static byte @Nullable [] others(@Nullable String printed) {
        if (printed == null || !endsWithBracket(printed)) {
            return null;
        }
        var others = SubjectName.of(printed).otherNames();
        return others.isEmpty()
                ? null
                : JSON.writeValueAsBytes(others.stream().map(PrintedNames::other).toList());
    }

    private static Other other(OtherName other) {
        var form = NameForm.of(other.name());
        return new Other(other.kind().name().toLowerCase(Locale.ROOT), other.name().printed(), form.text(),
                form.candidate(), form.bigrams());
    }

    private static boolean endsWithBracket(String printed) {
        var name = TextForm.trimmed(printed);
        return !name.isEmpty() && TextForm.closes(name.charAt(name.length() - 1));
    }

    /// The registration number where it may link: fifteen digits whose check holds. Weak and mistyped ones stay as printed only.
    public static @Nullable String registrationKey(@Nullable String printed) {
        if (printed == null) {
            return null;
        }
        var number = TextForm.closed(printed);
        return RegistrationNumber.holds(number) && !RegistrationNumber.of(number).isWeak() ? number : null;
    }
}
