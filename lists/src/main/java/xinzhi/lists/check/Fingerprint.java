package xinzhi.lists.check;

/// Keyed 128-bit fingerprint of a row's key or content (指纹): HMAC-SHA-256, its first half.
public record Fingerprint(long high, long low) {}
