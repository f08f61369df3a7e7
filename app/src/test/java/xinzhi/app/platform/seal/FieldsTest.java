package xinzhi.app.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The bytes that are sealed, written out: an outsider must come to the same.
class FieldsTest {
    @Test
    void writesLengthAndUtf8OfEveryField() {
        assertThat(hex(new Fields("ab").text(null).text("中"))).isEqualTo("000000026162ffffffff00000003e4b8ad");
    }

    @Test
    void writesTimesInUtcWithSixDecimals() {
        assertThat(Fields.printed(Instant.parse("2026-03-02T02:00:00.5Z"))).isEqualTo("2026-03-02T02:00:00.500000Z");
    }

    @Test
    void ordersFactsByTheBytesOfTheirNames() {
        // In UTF-16 the astral character would come first.
        assertThat(EventRecord.sorted(Map.of("\uFF5E", "1", "\uD840\uDC00", "2", "a", "3")).keySet())
                .containsExactly("a", "\uFF5E", "\uD840\uDC00");
    }

    @Test
    void keepsTheDigestOfAnEventAsItWasFirstPublished() {
        var event = new EventRecord(42, Instant.parse("2026-03-02T02:00:00Z"), 7, "李经办", "centre", 1,
                "opinion-entered", "item", 9, "市法院", EventRecord.sorted(Map.of("old", "约束", "new", "退出")));

        assertThat(Digests.of("SHA-256").of(event.canonical()))
                .isEqualTo("b5a4ba044c038b9c0019b4c751b0253c6bbc0039cbec3ada52ce4f7ae7b00a8f");
        assertThat(Digests.of("SM3").of(event.canonical()))
                .isEqualTo("40c03057c7e9b4fabd6aecf1fb5f0aa4b4a80aab0352d262de5062a4746e57ea");
    }

    private static String hex(Fields fields) { return HexFormat.of().formatHex(fields.bytes()); }
}
