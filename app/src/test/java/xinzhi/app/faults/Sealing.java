package xinzhi.app.faults;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import xinzhi.app.platform.Vault;
import xinzhi.app.platform.seal.Chain;
import xinzhi.app.platform.seal.Finding;
import xinzhi.app.platform.seal.SealKey;

/// Seals the journal of a data folder under a key of its own, and verifies it.
record Sealing(Vault vault) implements SealKey {
    static Chain of(Tables tables) {
        return new Chain(new SingleConnectionDataSource(tables.connection(), true),
                new Sealing(Vault.under("national", new byte[32])), Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    /// Seals what is to be sealed and gives the number of sealed events; fails where the chain is broken.
    static long sealedAndIntact(Tables tables) {
        var chain = of(tables);
        chain.seal();
        return switch (chain.verify(_ -> {})) {
            case Finding.Intact intact -> intact.events();
            case Finding.Broken broken -> throw new AssertionError(broken.toString());
        };
    }

    @Override
    public String digestName() { return vault.digestName(); }

    @Override
    public byte[] sign(byte[] message) { return vault.sign(message); }

    @Override
    public byte[] publicKey() { return vault.publicKey(); }

    @Override
    public boolean ours(byte[] publicKey) { return true; }
}
