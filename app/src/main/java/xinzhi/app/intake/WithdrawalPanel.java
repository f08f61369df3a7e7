package xinzhi.app.intake;

import org.jspecify.annotations.Nullable;

/// The withdrawal of a delivery (撤回): what has been said of it, and what this reader may do.
///
/// @param said who asked for it or did it, when and why; null while nobody has
/// @param form to ask for it, or to agree; null when this reader may not
public record WithdrawalPanel(@Nullable String said, @Nullable Form form) {
    /// @param asks whether a reason is wanted; otherwise one agrees to the reason given
    public record Form(String url, String consequence, boolean asks) {}
}
