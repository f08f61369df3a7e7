package xinzhi.app.organisation;

import java.util.List;
import xinzhi.app.platform.Actor;

/// The names of authorities lists printed and nobody knows (未识别的认定机关名称). Told by whoever keeps the items.
public interface UnrecognisedNames {
    /// @param items open items that bear the name
    record Unrecognised(String printed, long items) {}

    /// The commonest first, as far as the reader may see the items; no more than `most`.
    List<Unrecognised> list(Actor reader, int most);
}
