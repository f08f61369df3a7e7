package xinzhi.app.platform;

import java.io.Serializable;

/// Who acts, under which duty, for which organisation (操作人).
///
/// @param organisation id of the organisation, 0 where the duty has none
public record Actor(long user, String name, Duty duty, long organisation, String organisationName)
        implements
            Serializable {
    /// Somebody at the sign-in page.
    public static final Actor NOBODY = new Actor(0, "", Duty.SIGNING_IN, 0, "");
}
