package xinzhi.app.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Whom to reach at an organisation (联系人): office data, with the days it held.
///
/// @param post what this person is there for
public record Contact(long id, String name, String post, String telephone, LocalDate since,
        @Nullable LocalDate until) {}
