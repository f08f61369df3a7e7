package xinzhi.app.platform;

import xinzhi.app.platform.seal.SealKey;

/// Seals with the keys of the vault.
record VaultSealKey(Vault vault) implements SealKey {
    @Override
    public String digestName() { return vault.digestName(); }

    @Override
    public byte[] sign(byte[] message) { return vault.sign(message); }

    @Override
    public byte[] publicKey() { return vault.publicKey(); }

    @Override
    public boolean ours(byte[] publicKey) { return vault.isOwn(publicKey); }
}
