package xinzhi.app.platform;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What surrounds every page: who is signed in, where one can go, what has just happened.
///
/// @param title   title of the page
/// @param city    name of the city
/// @param entries the navigation this duty may see
/// @param person  who is signed in, null before signing in
/// @param demo    banner of the demo mode, null otherwise
/// @param flash   outcome of the act just done, if any
/// @param csrf    token every form carries
public record Shell(String title, String city, List<Entry> entries, @Nullable Person person, @Nullable String demo,
        @Nullable Flash flash, Csrf csrf) {
    public Shell {
        entries = List.copyOf(entries);
    }

    /// One entry of the navigation; `icon` is a name in the icon sprite.
    public record Entry(String label, String href, boolean current, String icon) {}

    /// Who is signed in, under which duty, for which organisation.
    public record Person(String name, String duty, String organisation) {}

    /// What the last act came to: done, or refused with the reason.
    public record Flash(boolean refused, String text) implements Serializable {}

    /// Token against forged requests: name of the form field, name of the header, value.
    public record Csrf(String parameter, String header, String token) {}
}
