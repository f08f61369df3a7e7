package xinzhi.app.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import xinzhi.app.platform.Settings;
import xinzhi.app.platform.yaml.DataFile;

/// Where calendar and statutory clocks are read from: what is shipped, and the years the office supplied itself.
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
    /// In the data folder, for a notice that came out after the program (补充的工作日历).
    static final String SUPPLIED = "working-days.yaml";

    @Bean
    WorkingDays workingDays(Settings settings) { return calendar(settings.data()); }

    @Bean
    StatutoryClocks statutoryClocks(Settings settings, WorkingDays calendar) {
        var files = Stream.of("national", settings.cityFolder())
                .map(folder -> DataFile.onClassPath("catalogue/" + folder + "/law/clocks.yaml"))
                .filter(file -> file.exists() || file.name().contains("/national/")).toList();
        return StatutoryClocks.read(files, calendar).get();
    }

    static WorkingDays calendar(Path data) {
        var shipped = DataFile.onClassPath("catalogue/national/working-days.yaml");
        var supplied = data.resolve(SUPPLIED);
        try {
            return WorkingDays.read(Files.exists(supplied)
                    ? List.of(shipped, DataFile.of(supplied.toString(), Files.readAllBytes(supplied)))
                    : List.of(shipped)).get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
