package xinzhi.app.platform.yaml;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Collects the mistakes of one file while it is being read.
final class DataMistakes {
    private final String file;
    private final Set<DataMistake> found = new LinkedHashSet<>();

    DataMistakes(String file) { this.file = file; }

    void add(DataWording wording, int line, String mistake, Object... arguments) {
        found.add(wording.mistake(file, line, mistake, arguments));
    }

    void add(int line, String mistake, Object... arguments) { add(DataWording.OF_FILES, line, mistake, arguments); }

    boolean none() { return found.isEmpty(); }

    List<DataMistake> inOrder() { return found.stream().sorted(Comparator.comparingInt(DataMistake::line)).toList(); }
}
