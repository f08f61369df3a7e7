package xinzhi.app.organisation;

import java.util.List;

/// The lists an organisation sends (报送的名单), answered by whoever keeps the catalogue.
public interface SentLists {
    /// One of them.
    record Named(String id, String name) {}

    /// @param sender code of the organisation
    List<Named> of(String sender);
}
