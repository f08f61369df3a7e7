package xinzhi.app.platform;

import xinzhi.app.platform.crypto.KeyRing;
import xinzhi.app.platform.crypto.Origin;
import xinzhi.app.platform.crypto.SealedValue;
import xinzhi.app.platform.crypto.Suite;

/// A master key and a suite together seal: what is sealed so begins with the same bytes.
record KeyUse(int key, Suite suite) {
    byte[] beginningOfValues() { return new Origin(SealedValue.FORMAT, suite, key).bytes(); }

    byte[] index(KeyRing ring, String place, String value) { return ring.get(key).index(suite, place, value); }
}
