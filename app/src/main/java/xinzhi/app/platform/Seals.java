package xinzhi.app.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.seal.Bundle;
import xinzhi.app.platform.seal.Chain;
import xinzhi.app.platform.seal.CheckRow;

/// The seals of the journal (日志封存): where sealing stands, and whether everything is as it was sealed.
public final class Seals {
    private final Chain chain;
    private final Clock clock;

    Seals(Chain chain, Clock clock) {
        this.chain = chain;
        this.clock = clock;
    }

    /// Where sealing stands.
    ///
    /// @param block    the last block, null before the first
    /// @param events   that are sealed
    /// @param unsealed events still waiting
    /// @param waiting  how long the oldest of them has waited
    /// @param head     the last day that was signed, null before the first
    /// @param check    what the last verification by the program itself found, null before the first
    public record State(@Nullable Block block, long events, long unsealed, Duration waiting, @Nullable Head head,
            @Nullable Check check) {}

    /// The last block: sealed up to then.
    public record Block(long number, String digest, OffsetDateTime sealedAt) {}

    /// Head of a day (日封存值), to be printed in circulars.
    public record Head(LocalDate day, String digest) {}

    /// A verification of the past.
    public record Check(OffsetDateTime at, Duration took, Verdict verdict) {}

    /// What a verification comes to.
    public sealed interface Verdict {
        /// Everything is as it was sealed.
        ///
        /// @param unsigned events that are sealed and wait for the signature of their day
        /// @param signed  last day with a signed head; null before the first
        /// @param signers fingerprints of the keys that signed
        record Intact(long blocks, long events, long unsealed, long unsigned, @Nullable LocalDate signed,
                Set<String> signers)
                implements
                    Verdict {
            public Intact {
                signers = Set.copyOf(signers);
            }
        }

        /// The first place where something is not as it was sealed, in words, and how far all was well.
        record Broken(String place, String reason, long blocks, long events) implements Verdict {}
    }

    public State state() {
        var now = chain.standing();
        var digest = now.digest();
        var sealedAt = now.sealedAt();
        var signed = now.signed();
        var signedDigest = now.signedDigest();
        var oldest = now.oldest();
        return new State(
                digest == null || sealedAt == null ? null : new Block(now.block(), digest, here(sealedAt)),
                now.events(), now.unsealed(),
                oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant()),
                signed == null || signedDigest == null ? null : new Head(signed, signedDigest), check(now.check()));
    }

    /// Recomputes everything from the events; `eventsDone` hears from time to time how many.
    public Verdict verify(LongConsumer eventsDone) { return SealWords.verdict(chain.verify(eventsDone)); }

    /// Writes a bundle for an inspector (供检查的文件包), which [#check] checks with nothing else.
    ///
    /// @param files  by name; a note on checking is added
    /// @param events numbers of the events they speak of, as whoever asks could see them: [Journal#ids]
    public void bundle(Map<String, byte[]> files, List<Long> events, OutputStream out) throws IOException {
        var all = new LinkedHashMap<>(files);
        all.putAll(SealWords.note(chain.fingerprint()));
        chain.bundle(all, events, out);
    }

    /// Checks a bundle; needs no database and no key.
    public static Verdict check(Path bundle) throws IOException { return SealWords.verdict(Bundle.check(bundle)); }

    /// Seals what can be sealed now, and signs the days that are over.
    void seal() { chain.seal(); }

    /// The program's own verification, kept for whoever looks after it.
    void verifyAndKeep() {
        var begun = clock.instant();
        var verdict = verify(_ -> {});
        long millis = Duration.between(begun, clock.instant()).toMillis();
        chain.keep(switch (verdict) {
            case Verdict.Intact(var blocks, var events, var unsealed, _, _, _) ->
                new CheckRow(begun, millis, blocks, events, unsealed, null, null);
            case Verdict.Broken(var place, var reason, var blocks, var events) ->
                new CheckRow(begun, millis, blocks, events, 0, place, reason);
        });
    }

    private static @Nullable Check check(@Nullable CheckRow row) {
        if (row == null) {
            return null;
        }
        var place = row.place();
        var reason = row.reason();
        return new Check(here(row.at()), Duration.ofMillis(row.millis()), place == null || reason == null
                ? new Verdict.Intact(row.blocks(), row.events(), row.unsealed(), 0, null, Set.of())
                : new Verdict.Broken(place, reason, row.blocks(), row.events()));
    }

    private static OffsetDateTime here(Instant at) { return at.atZone(ZoneId.systemDefault()).toOffsetDateTime(); }
}
