package xinzhi.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import xinzhi.app.platform.postgres.TestServer;

/// The whole program on a database of its own, for tests: `try (var program = TestProgram.start()) { … }`.
public final class TestProgram implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final String database;
    private final String told;

    private TestProgram(ConfigurableApplicationContext context, String database, String told) {
        this.context = context;
        this.database = database;
        this.told = told;
    }

    /// Starts it with a web server on a free port; further properties as `name=value`.
    public static TestProgram start(String... properties) {
        return start(WebApplicationType.SERVLET, new Class<?>[]{Xinzhi.class}, properties);
    }

    /// The same with further beans, e.g. a clock that can be set; `more` is a plain class with bean methods.
    public static TestProgram startWith(Class<?> more, String... properties) {
        return start(WebApplicationType.SERVLET, new Class<?>[]{Xinzhi.class, more}, properties);
    }

    /// Starts it without a web server.
    public static TestProgram startQuiet(String... properties) {
        return start(WebApplicationType.NONE, new Class<?>[]{Xinzhi.class}, properties);
    }

    private static TestProgram start(WebApplicationType type, Class<?>[] sources, String... properties) {
        try {
            var database = TestServer.freshDatabase("template1");
            Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "program");
            var url = TestServer.jdbcUrl(database);
            var all = new ArrayList<>(
                    List.of("xinzhi.data=" + data, "xinzhi.db.url=" + url, "xinzhi.db.user=" + TestServer.owner(),
                            "xinzhi.db.password=" + TestServer.password(), "xinzhi.db.login.user=xz_login_test",
                            "xinzhi.db.login.password=only-for-tests", "server.port=0", "management.server.port=0",
                            "spring.main.register-shutdown-hook=false", "xinzhi.second-factor.required-for="));
            all.addAll(List.of(properties));
            var program = new SpringApplicationBuilder(sources).web(type);
            var console = System.out;
            var told = new ByteArrayOutputStream();
            System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
            try {
                var context = program.run(all.stream().map(p -> "--" + p).toArray(String[]::new));
                return new TestProgram(context, database, told.toString(StandardCharsets.UTF_8));
            } finally {
                System.setOut(console);
            }
        } catch (IOException | java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Lets every part do once more what it does when a program has started.
    public void readyAgain() {
        context.publishEvent(new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO));
    }

    /// The bean of this type.
    public <T> T get(Class<T> type) { return context.getBean(type); }

    /// Address of the pages, without a slash at the end.
    public String url() {
        return "http://localhost:" + context.getBean(Environment.class).getRequiredProperty("local.server.port");
    }

    /// What the console told whoever started it.
    public String told() { return told; }

    /// Name of its database on [TestServer].
    public String database() { return database; }

    @Override
    public void close() {
        context.close();
        try {
            TestServer.drop(database);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
