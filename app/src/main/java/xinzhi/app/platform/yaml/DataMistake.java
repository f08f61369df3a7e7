package xinzhi.app.platform.yaml;

/// A mistake in a data file (数据文件错误): where it stands, what is wrong, what to do about it.
///
/// @param line counted from 1; 0 if the file as a whole is meant
public record DataMistake(String file, int line, String problem, String remedy) {
    /// All of it in one sentence, for a page or the console.
    public String sentence() {
        return line == 0
                ? DataWording.OF_FILES.text("sentence", file, problem, remedy)
                : DataWording.OF_FILES.text("sentence.line", file, line, problem, remedy);
    }
}
