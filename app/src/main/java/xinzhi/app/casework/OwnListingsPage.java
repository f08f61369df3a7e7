package xinzhi.app.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Shell;

/// What the lists say of one's own enterprise (我的名单信息), and whom to turn to; nothing of how the city handles it.
///
/// @param shell    what surrounds the page
/// @param name     of the enterprise
/// @param code     unified social credit code
/// @param register what the register knows
/// @param listings as the sources say, newest decision first
public record OwnListingsPage(Shell shell, String name, @Nullable String code, List<Fact> register,
        List<Listed> listings) {
    public OwnListingsPage {
        register = List.copyOf(register);
        listings = List.copyOf(listings);
    }

    /// One listing.
    ///
    /// @param state   what the source says today, and what that means
    /// @param basis   the law on which the list rests and that says who comes on it
    /// @param contact whom to turn to, one sentence each
    public record Listed(String list, Badge state, String since, String meaning, List<Fact> facts, List<String> basis,
            List<String> contact) {
        public Listed {
            facts = List.copyOf(facts);
            basis = List.copyOf(basis);
            contact = List.copyOf(contact);
        }
    }
}
