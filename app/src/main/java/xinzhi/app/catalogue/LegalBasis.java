package xinzhi.app.catalogue;

import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Confidence;

/// Where the law says so (法律依据).
///
/// @param instrument official title and number
/// @param article    as printed, e.g. `第一条`; absent if the instrument as a whole is meant
/// @param source     where the text was seen, in words shown as they are
public record LegalBasis(String instrument, @Nullable String article, BasisLevel level, Confidence confidence,
        @Nullable String source) {}
