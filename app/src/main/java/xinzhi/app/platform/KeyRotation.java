package xinzhi.app.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import xinzhi.app.platform.crypto.MasterKey;

/// Change of the master key (密钥更换): a new one, everything sealed again under it, the old ones out of use. Interrupted anywhere,
/// the next run goes on.
public final class KeyRotation {
    private final MasterKeys keys;
    private final ColumnRotation columns;
    private final EvidenceRotation evidence;
    private final FileRotation files;
    private final Supplier<List<SealedColumns.Column>> sealed;
    private final Transactions transactions;
    private final Journal journal;

    KeyRotation(MasterKeys keys, ColumnRotation columns, EvidenceRotation evidence, FileRotation files,
            Supplier<List<SealedColumns.Column>> sealed, Transactions transactions, Journal journal) {
        this.keys = keys;
        this.columns = columns;
        this.evidence = evidence;
        this.files = files;
        this.sealed = sealed;
        this.transactions = transactions;
        this.journal = journal;
    }

    /// What became of it.
    public sealed interface Outcome {
        /// Everything is sealed under this key now.
        record Done(int key, long values, long files) implements Outcome {}

        /// So much does not open and stays under older keys, which must stay.
        record Broken(int key, long values, long files, long broken) implements Outcome {}

        /// Keys come from the environment: whoever set them adds the key of this number first.
        record KeyWanted(int number) implements Outcome {}
    }

    /// Whether an earlier change, of key or of suite, has not come to its end.
    public boolean underWay() { return keys.uses().size() > 1; }

    /// Goes on with what is under way, else begins with a new key.
    public Outcome run(Actor actor) {
        if (!underWay() && !makeKey(actor)) {
            return new Outcome.KeyWanted(keys.ring().newest().id() + 1);
        }
        var before = columns.now();
        var first = sealAll();
        // Whoever had begun before the key was there may have sealed under the old one: wait for them, and look once more.
        columns.awaitEndOf(before);
        var second = sealAll();
        return end(actor, first.values() + second.values(), first.files() + second.files(), second.broken());
    }

    private record Round(long values, long files, long broken) {}

    private Round sealAll() {
        long values = 0;
        long broken = 0;
        for (var column : sealed.get()) {
            var pass = columns.pass(column);
            values += pass.sealed();
            broken += pass.broken();
        }
        var kept = evidence.pass();
        var made = files.pass();
        return new Round(values, kept.sealed() + made.sealed(), broken + kept.broken() + made.broken());
    }

    private boolean makeKey(Actor actor) {
        if (!keys.makeNewest()) {
            return false;
        }
        append(actor, "key-made", keys.use().key(), Map.of());
        return true;
    }

    private Outcome end(Actor actor, long values, long files, long broken) {
        int key = keys.use().key();
        append(actor, broken == 0 ? "keys-changed" : "keys-changed-in-part", key, Map.of("values",
                Long.toString(values), "files", Long.toString(files), "broken", Long.toString(broken)));
        if (broken > 0) {
            return new Outcome.Broken(key, values, files, broken);
        }
        keys.endOtherUses();
        return new Outcome.Done(key, values, files);
    }

    /// Moves the older keys aside under which nothing is left; their numbers.
    public List<Integer> retire(Actor actor) {
        var retired = new ArrayList<Integer>();
        if (underWay()) {
            return retired;
        }
        for (int id : keys.ring().all().stream().map(MasterKey::id).filter(id -> id != keys.use().key()).toList()) {
            boolean left = evidence.leftUnder(id) || files.leftUnder(id)
                    || sealed.get().stream().anyMatch(c -> columns.leftUnder(c, id));
            if (!left && keys.retire(id)) {
                append(actor, "key-retired", id, Map.of());
                retired.add(id);
            }
        }
        return retired;
    }

    private void append(Actor actor, String kind, int key, Map<String, String> facts) {
        transactions.<Boolean>write(actor, in -> {
            in.begin();
            journal.append(actor, kind, Journal.About.KEY, key, facts);
            return true;
        });
    }
}
