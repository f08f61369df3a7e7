package xinzhi.app.command;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words of a command line: `--name value`, `--switch`, and at most one word that stands alone.
record Options(Optional<String> file, Map<String, String> values, Set<String> switches) {
    /// A command line that cannot be understood.
    static final class Unreadable extends Exception {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private final String word;

        Unreadable(String word) {
            super(word);
            this.word = word;
        }

        String word() { return word; }
    }

    static Options parse(String[] args, Set<String> named, Set<String> switches) throws Unreadable {
        var values = new HashMap<String, String>();
        var on = new HashSet<String>();
        Optional<String> file = Optional.empty();
        for (int i = 0; i < args.length; i++) {
            var word = args[i];
            if (switches.contains(word)) {
                on.add(word);
            } else if (named.contains(word) && i + 1 < args.length) {
                values.put(word, args[++i]);
            } else if (!word.startsWith("--") && file.isEmpty()) {
                file = Optional.of(word);
            } else {
                throw new Unreadable(word);
            }
        }
        return new Options(file, values, on);
    }

    Optional<String> find(String name) { return Optional.ofNullable(values.get(name)); }

    boolean on(String name) { return switches.contains(name); }
}
