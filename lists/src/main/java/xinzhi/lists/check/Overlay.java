package xinzhi.lists.check;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What people have said of printed values (取值修正、更正), laid over a row before it counts.
public interface Overlay {
    /// Every row counts as printed.
    Overlay NONE = new Overlay() {
        @Override
        public boolean fixes(int position) { return false; }

        @Override
        public @Nullable String fixed(int position, String printed) { return null; }

        @Override
        public @Nullable Map<Integer, String> corrected(Fingerprint printed) { return null; }
    };

    /// Whether some printed value of this field is to be read as another; asked once per reading.
    boolean fixes(int position);

    /// What to read for this printed value, null to read it as it stands.
    @Nullable
    String fixed(int position, String printed);

    /// What to read in the faulty row that has this content as printed, by position of the field; null where nobody has corrected it.
    @Nullable
    Map<Integer, String> corrected(Fingerprint printed);
}
