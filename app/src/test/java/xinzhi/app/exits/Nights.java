package xinzhi.app.exits;

/// Lets a test have a night pass.
public final class Nights {
    private Nights() {}

    /// The parts of a program.
    public interface Parts {
        <T> T get(Class<T> type);
    }

    /// What the program does every night.
    public static void pass(Parts program) { program.get(DailyRun.class).run(); }
}
