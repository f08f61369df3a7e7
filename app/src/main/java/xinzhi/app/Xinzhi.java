package xinzhi.app;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.TimeZone;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import xinzhi.app.command.BackupCommand;
import xinzhi.app.command.ImportCommand;
import xinzhi.app.command.RestoreCommand;
import xinzhi.app.command.RotateKeysCommand;
import xinzhi.app.command.SampleCommand;
import xinzhi.app.command.VerifyCommand;
import xinzhi.app.platform.Words;

/// The program: the server by default, or one command: `import FILE …`, `sample …`, `backup FOLDER`, `restore FILE …`, `verify [FILE]`, `rotate-keys`.
@SpringBootApplication(exclude = DataSourceTransactionManagerAutoConfiguration.class)
public class Xinzhi {
    private static final String DEMO = "--demo";

    /// Starts the server or runs the command named first.
    public static void main(String[] args) {
        // Days are the city's, and the driver sends the program's zone to the database.
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        if (!speaksUtf8(args)) {
            System.exit(2);
        }
        if (args.length == 0 || args[0].startsWith("-")) {
            new SpringApplicationBuilder(Xinzhi.class).properties(properties(args)).run(args);
        } else {
            System.exit(command(args[0], Arrays.copyOfRange(args, 1, args.length)));
        }
    }

    private static int command(String name, String[] args) {
        return switch (name) {
            case "sample" -> SampleCommand.run(args, System.out, System.err);
            case "import" -> ImportCommand.understand(args, System.err).map(Xinzhi::runImport).orElse(2);
            case "backup" -> BackupCommand.run(args, System.out, System.err);
            case "restore" -> RestoreCommand.run(args, System.out, System.err);
            case "verify" -> args.length == 0 ? runVerify() : VerifyCommand.check(args, System.out, System.err);
            case "rotate-keys" ->
                RotateKeysCommand.understand(args, System.err).map(Xinzhi::runRotateKeys).orElse(2);
            default -> {
                System.err.println(Words.of("xinzhi.app.command.words").text("command.unknown", name));
                yield 2;
            }
        };
    }

    private static int runImport(ImportCommand.Request request) {
        try (var program = new SpringApplicationBuilder(Xinzhi.class).web(WebApplicationType.NONE).profiles("command")
                .run()) {
            return program.getBean(ImportCommand.class).run(request, System.out, System.err);
        }
    }

    private static int runVerify() {
        try (var program = new SpringApplicationBuilder(Xinzhi.class).web(WebApplicationType.NONE).profiles("command")
                .run()) {
            return program.getBean(VerifyCommand.class).run(System.out, System.err);
        }
    }

    private static int runRotateKeys(RotateKeysCommand.Request request) {
        try (var program = new SpringApplicationBuilder(Xinzhi.class).web(WebApplicationType.NONE).profiles("command")
                .run()) {
            return program.getBean(RotateKeysCommand.class).run(request, System.out, System.err);
        }
    }

    private static String[] properties(String[] args) {
        var properties = new ArrayList<String>();
        if (Arrays.asList(args).contains(DEMO)) {
            properties.add("xinzhi.demo=true");
        }
        return properties.toArray(String[]::new);
    }

    /// Under LC_ALL=C names of files in Chinese arrive broken: better not to start than to lose them.
    private static boolean speaksUtf8(String[] args) {
        var names = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
        boolean broken = Arrays.stream(args).anyMatch(arg -> arg.indexOf('\uFFFD') >= 0);
        if (names.equals(StandardCharsets.UTF_8) && !broken) {
            return true;
        }
        System.err.println("The environment is not UTF-8 (" + names + "): Chinese file names would be lost. "
                + "Start again with LC_ALL=C.UTF-8.");
        return false;
    }
}
