package xinzhi.app.browser;

import java.util.regex.Pattern;
import xinzhi.app.TestProgram;

/// A program just installed, a browser, and the lists that will arrive.
final class Office implements AutoCloseable {
    private static final Pattern ONE_TIME = Pattern.compile("一次性密码 (\\S+)");
    private final TestProgram program;
    private final Chromium chromium;

    private Office(TestProgram program, Chromium chromium) {
        this.program = program;
        this.chromium = chromium;
    }

    static Office open() {
        var program = TestProgram.start();
        try {
            return new Office(program, Chromium.start());
        } catch (RuntimeException e) {
            program.close();
            throw e;
        }
    }

    Desk desk() { return chromium.desk(program.url()); }

    Desk deskWithoutScript() { return chromium.deskWithoutScript(program.url()); }

    /// What the console told whoever installed the program.
    String administratorsPassword() {
        var told = ONE_TIME.matcher(program.told());
        if (!told.find()) {
            throw new IllegalStateException("no one-time password was announced");
        }
        return told.group(1);
    }

    @Override
    public void close() {
        chromium.close();
        program.close();
    }
}
