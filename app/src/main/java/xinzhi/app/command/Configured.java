package xinzhi.app.command;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import xinzhi.app.platform.Settings;
import xinzhi.app.platform.backup.BackupSettings;

/// The settings without the program: for commands that must not migrate, nor start anything, on their way.
@EnableConfigurationProperties({Settings.class, BackupSettings.class})
class Configured {
    static ConfigurableApplicationContext read(String... properties) {
        return new SpringApplicationBuilder(Configured.class).web(WebApplicationType.NONE).profiles("command")
                .run(properties);
    }
}
