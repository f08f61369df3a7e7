package xinzhi.app.organisation;

import java.net.InetAddress;
import java.util.Optional;

/// Addresses a key may be used from (来源地址): one, or a range as `10.20.0.0/16`.
record AddressRange(String text) {
    private static final int BITS_PER_BYTE = 8;

    /// The address a request comes from, without its zone; empty where what is said to be one is none.
    static Optional<String> address(String said) {
        int zone = said.indexOf('%');
        try {
            return Optional.of(InetAddress.ofLiteral(zone < 0 ? said : said.substring(0, zone)).getHostAddress());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static Optional<AddressRange> of(String typed) {
        int slash = typed.indexOf('/');
        try {
            var address = InetAddress.ofLiteral(slash < 0 ? typed : typed.substring(0, slash));
            int most = address.getAddress().length * BITS_PER_BYTE;
            int bits = slash < 0 ? most : Integer.parseInt(typed.substring(slash + 1));
            return bits < 0 || bits > most || typed.indexOf('%') >= 0
                    ? Optional.empty()
                    : Optional.of(new AddressRange(address.getHostAddress() + "/" + bits));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
