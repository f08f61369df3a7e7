package xinzhi.app.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Vault;

/// The mark a row bears in a workbook that goes out (行标识): which listing it is, sealed by a keyed index, so that nobody can make one or
/// point it at a row of another list.
@Component
final class RowMarks {
    private static final String PLACE = "completion.row";
    private static final int BYTES = 16;
    private static final Pattern MARK = Pattern.compile("(\\d{1,18})-([0-9a-f]{32})");
    private final Vault vault;

    RowMarks(Vault vault) { this.vault = vault; }

    String of(int coverage, long listing) {
        return listing + "-" + shown(vault.index(PLACE, about(coverage, listing)));
    }

    /// The listing, where the mark is one of ours for this coverage.
    OptionalLong listing(int coverage, String mark) {
        var parts = MARK.matcher(mark.strip());
        if (!parts.matches()) {
            return OptionalLong.empty();
        }
        long listing = Long.parseLong(parts.group(1));
        boolean ours = vault.indexes(PLACE, about(coverage, listing)).stream()
                .anyMatch(index -> MessageDigest.isEqual(shown(index).getBytes(StandardCharsets.US_ASCII),
                        parts.group(2).getBytes(StandardCharsets.US_ASCII)));
        return ours ? OptionalLong.of(listing) : OptionalLong.empty();
    }

    private static String about(int coverage, long listing) { return coverage + ":" + listing; }

    private static String shown(byte[] index) { return HexFormat.of().formatHex(Arrays.copyOf(index, BYTES)); }
}
