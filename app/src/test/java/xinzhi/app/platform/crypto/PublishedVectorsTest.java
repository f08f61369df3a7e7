package xinzhi.app.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.junit.jupiter.api.Test;

/// The algorithms give what their standards print.
class PublishedVectorsTest {
    private static final Algorithms NATIONAL = Suite.NATIONAL.algorithms();
    private static final Algorithms INTERNATIONAL = Suite.INTERNATIONAL.algorithms();
    private static final String AUTHENTICATED = "feedfacedeadbeeffeedfacedeadbeefabaddad2";

    private static byte[] hex(String hex) { return HexFormat.of().parseHex(hex); }

    private static String hex(byte[] bytes) { return HexFormat.of().formatHex(bytes); }

    private static byte[] ascii(String text) { return text.getBytes(StandardCharsets.US_ASCII); }

    @Test
    void sm3GivesTheExamplesOfGbT32905() {
        assertThat(hex(NATIONAL.newDigest().digest(ascii("abc"))))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(hex(NATIONAL.newDigest().digest(ascii("abcd".repeat(16)))))
                .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    }

    @Test
    void sm4GivesTheFirstExampleOfGbT32907() {
        var block = new byte[16];
        var cipher = new SM4Engine();
        cipher.init(true, new KeyParameter(hex("0123456789abcdeffedcba9876543210")));
        cipher.processBlock(hex("0123456789abcdeffedcba9876543210"), 0, block, 0);

        assertThat(hex(block)).isEqualTo("681edf34d206965e86b3e94f536e4246");
    }

    @Test
    void sm4GcmGivesTheExampleOfRfc8998() throws NotAuthentic {
        assertSealsAndOpens(NATIONAL, "0123456789abcdeffedcba9876543210", "00001234567800000000abcd",
                "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccddddddddddddddddeeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa",
                "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                        + "83de3541e4c2b58177e065a9bf7b62ec");
    }

    @Test
    void aesGcmGivesTestCase16OfItsAuthors() throws NotAuthentic {
        assertSealsAndOpens(INTERNATIONAL, "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308",
                "cafebabefacedbaddecaf888",
                "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
                "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                        + "76fc6ece0f4e1768cddf8853bb2d551b");
    }

    private static void assertSealsAndOpens(Algorithms algorithms, String key, String nonce, String plain,
            String sealed) throws NotAuthentic {
        var bytes = hex(plain);
        assertThat(hex(algorithms.encrypt(hex(key), hex(nonce), hex(AUTHENTICATED), bytes, bytes.length)))
                .isEqualTo(sealed);
        assertThat(algorithms.decrypt(hex(key), hex(nonce), hex(AUTHENTICATED), hex(sealed), 0, sealed.length() / 2))
                .isEqualTo(bytes);
    }

    @Test
    void hmacSm3GivesTheExampleOfGmT0042() {
        assertThat(hex(NATIONAL.mac(hex("0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20"),
                ascii("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".repeat(2)))))
                .isEqualTo("ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a");
    }

    @Test
    void hmacSha256GivesTheExamplesOfRfc4231() {
        assertThat(hex(INTERNATIONAL.mac(hex("0b".repeat(20)), ascii("Hi There"))))
                .isEqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        assertThat(hex(INTERNATIONAL.mac(ascii("Jefe"), ascii("what do ya want for nothing?"))))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void hkdfGivesTheFirstExampleOfRfc5869() {
        assertThat(hex(Hkdf.derive(INTERNATIONAL, hex("0b".repeat(22)), hex("000102030405060708090a0b0c"),
                hex("f0f1f2f3f4f5f6f7f8f9"), 42)))
                .isEqualTo("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
    }

    @Test
    void theSignatureOfTheExampleOfGbT32918IsGenuineAndNoOther() throws IOException {
        var pair = (ECPrivateKeyParameters) NATIONAL.signingKey(new byte[48]);
        var curve = (ECNamedDomainParameters) pair.getParameters();
        var point = curve.getCurve().createPoint(
                new BigInteger("09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020", 16),
                new BigInteger("ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13", 16));
        var key = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(new ECPublicKeyParameters(point, curve))
                .getEncoded();
        var parts = new ASN1EncodableVector();
        parts.add(new ASN1Integer(
                new BigInteger("f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3", 16)));
        parts.add(new ASN1Integer(
                new BigInteger("b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa", 16)));
        var signature = new DERSequence(parts).getEncoded();

        assertThat(Signatures.verify(ascii("message digest"), signature, key)).isTrue();
        assertThat(Signatures.verify(ascii("message digesT"), signature, key)).isFalse();
    }

    @Test
    void ed25519GivesTheSecondExampleOfRfc8032() throws Exception {
        var secret = (Ed25519PrivateKeyParameters) INTERNATIONAL
                .signingKey(hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
        var signer = INTERNATIONAL.newSigner();
        signer.init(true, secret);
        signer.update((byte) 0x72);
        var signature = signer.generateSignature();
        var key = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(new Ed25519PublicKeyParameters(
                hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"))).getEncoded();

        assertThat(hex(signature)).isEqualTo("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        assertThat(Signatures.verify(hex("72"), signature, key)).isTrue();
    }
}
