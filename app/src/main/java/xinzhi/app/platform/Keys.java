package xinzhi.app.platform;

import java.util.List;
import xinzhi.app.platform.crypto.KeyRing;

/// The keys a vault works with.
interface Keys {
    KeyRing ring();

    /// What seals now.
    KeyUse use();

    /// What sealed values may be under, what seals now first.
    List<KeyUse> uses();

    /// Public keys of keys that have been retired: what they signed is still ours.
    List<byte[]> formerSigners();
}
