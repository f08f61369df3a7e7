package xinzhi.lists.sample;

/// How a sample is written (文件格式).
public enum FileFormat {
    /// UTF-8 with byte order mark, comma, first line the headings.
    CSV,
    /// One sheet: a title row, the headings, the rows, every cell a text.
    XLSX
}
