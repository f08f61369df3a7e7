package xinzhi.app.organisation;

import java.util.Set;
import org.springframework.security.core.AuthenticatedPrincipal;
import xinzhi.app.platform.Actor;

/// A system that came with a key (报送接口的调用方): for whom it acts, and the lists its key is for.
///
/// @param code of the organisation
/// @param key  number of the key
public record Sender(Actor actor, String code, long key, Set<String> lists) implements AuthenticatedPrincipal {
    public Sender {
        lists = Set.copyOf(lists);
    }

    @Override
    public String getName() { return actor.name(); }
}
