package xinzhi.app.organisation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// The enterprises accounts can be made for (企业账号的主体), answered by whoever keeps the lists, within a transaction and as far as
/// the one acting in it sees them.
public interface Enterprises {
    /// An enterprise that is on a list.
    record Enterprise(long subject, String name) {}

    Optional<Enterprise> findListed(String unifiedCode);

    /// One with many listings, to show in the demo.
    Optional<Enterprise> findExample();

    Map<Long, String> names(Collection<Long> subjects);
}
