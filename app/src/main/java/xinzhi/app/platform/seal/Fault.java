package xinzhi.app.platform.seal;

/// What can be wrong with a chain, a head or a bundle (不符之处).
public enum Fault {
    /// An event is not as it was sealed.
    EVENT_CHANGED,
    EVENT_MISSING,
    /// An event stands in no block although its time to be sealed has passed.
    EVENT_INSERTED,
    /// An event claims a time at which it would have been sealed long ago.
    EVENT_BACKDATED,
    EVENT_TWICE,
    /// The number of events a block states is not the number it lists.
    BLOCK_COUNT,
    /// The digests of its events are not those the block was made over.
    BLOCK_LIST,
    BLOCK_DIGEST,
    /// The block does not name the digest of the one before.
    BLOCK_CHAIN,
    BLOCK_MISSING,
    HEAD_MISSING,
    /// The head names another block or digest than the last of its day.
    HEAD_DIGEST,
    HEAD_SIGNATURE,
    /// Signed with a key that is none of this installation's.
    HEAD_KEY,
    /// A bundle that is none, or is not whole.
    BUNDLE_FORM,
    BUNDLE_SIGNATURE,
    BUNDLE_FILE
}
