package xinzhi.lists.name;

import java.nio.charset.Charset;
import java.util.List;
import xinzhi.lists.text.WordFile;

/// The table of characters as it lies on file, and the old national set of simplified characters to hold it against.
final class SimplifiedTable {
    private SimplifiedTable() {}

    static List<String> pairs() { return WordFile.words(SubjectName.class, "simplified.txt").toList(); }

    static Charset gb2312() { return Charset.forName("GB2312"); }
}
