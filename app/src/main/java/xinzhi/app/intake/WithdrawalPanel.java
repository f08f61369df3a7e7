package xinzhi.app.intake;

import org.jspecify.annotations.Nullable;

/// The withdrawal of a delivery (撤回): what has been said of it, and what this reader may do.
///
/// @param said   who asked for it or did it, when and why, or what to do instead; null while nobody has
/// @param failed why it came to nothing when it was last ordered, null where it did not
/// @param form   to ask for it, or to agree; null when this reader may not
public record WithdrawalPanel(@Nullable String said, @Nullable String failed, @Nullable Form form) {
    /// @param asks whether a reason is wanted; otherwise one agrees to the reason given
    public record Form(String url, String consequence, boolean asks) {}
}
