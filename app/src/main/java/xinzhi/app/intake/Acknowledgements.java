package xinzhi.app.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import xinzhi.app.organisation.City;
import xinzhi.app.organisation.Sender;
import xinzhi.app.platform.Vault;

/// Proof for the sender (签收回执): what was received and how it stands, signed with this installation's key. What is signed is the text of the
/// statement as it stands, so that it can be checked without reading it.
@Component
final class Acknowledgements {
    private static final String FORM = "xinzhi-acknowledgement-1";
    private final SentDeliveries deliveries;
    private final City city;
    private final Vault vault;
    private final Clock clock;

    Acknowledgements(SentDeliveries deliveries, City city, Vault vault, Clock clock) {
        this.deliveries = deliveries;
        this.city = city;
        this.vault = vault;
        this.clock = clock;
    }

    Map<String, Object> of(Sender sender, long id) {
        var delivery = deliveries.get(sender, id).delivery();
        var said = SentDeliveryJson.ordered("form", FORM, "city", city.name(), "sender", sender.code(), "delivery",
                delivery.id(), "list", delivery.list(), "extent", delivery.whole() ? "full" : "partial", "cutOff",
                delivery.cutOff().toString(), "receivedAt", delivery.receivedAt().toInstant().toString(), "sha256",
                delivery.sha256(), "size", delivery.size(), "state", delivery.state().code());
        if (delivery.read()) {
            said.put("counts", SentDeliveryJson.counts(delivery.counts()));
        }
        said.put("issuedAt", clock.instant().toString());
        return signed(JsonMapper.shared().writeValueAsString(said));
    }

    private Map<String, Object> signed(String statement) {
        var message = statement.getBytes(StandardCharsets.UTF_8);
        var publicKey = vault.publicKey();
        var signature = vault.sign(message);
        while (!vault.verify(message, signature, publicKey)) { // the keys were changed in between
            publicKey = vault.publicKey();
            signature = vault.sign(message);
        }
        return SentDeliveryJson.ordered("statement", statement, "signature",
                Base64.getEncoder().encodeToString(signature), "publicKey",
                Base64.getEncoder().encodeToString(publicKey), "keyFingerprint", fingerprint(publicKey));
    }

    private static String fingerprint(byte[] publicKey) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(publicKey));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
