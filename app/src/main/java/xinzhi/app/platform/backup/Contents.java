package xinzhi.app.platform.backup;

import java.util.List;

/// What a backup says about itself: first what to expect, last what it came to.
final class Contents {
    static final String OPENING = "opening";
    static final String CLOSING = "closing";
    static final String TABLE = "table/";
    static final String FILE = "file/";

    private Contents() {}

    /// @param schema    the last migration of its tables
    /// @param size      about how much room the restored data need
    /// @param keysLeftOut the installation's keys lie in files, and this backup, not being sealed, has left them out
    record Opening(String product, String schema, String postgres, String madeAt, long size, List<Table> tables,
            boolean keysLeftOut) {}

    record Table(String name, List<String> columns) {}

    record Closing(List<TableSum> tables, List<Sequence> sequences, List<FileSum> files, List<FileSum> keysLeftOut,
            List<String> gaps) {}

    record TableSum(String name, long rows, String sum) {}

    record Sequence(String name, long value, boolean called) {}

    record FileSum(String path, long size, String sha256) {}
}
