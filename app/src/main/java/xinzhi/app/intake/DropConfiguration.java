package xinzhi.app.intake;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.Jobs;

/// Looks into the drop folder at intervals, where there is one; of several programs one does.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DropSettings.class)
class DropConfiguration {
    DropConfiguration(DropSettings settings, Intake intake, Organisations organisations, Clock clock, Jobs jobs) {
        var folder = settings.folder();
        if (folder != null) {
            jobs.repeat("drop-folder", settings.every(), new DropFolder(folder, intake, organisations, clock)::look);
        }
    }
}
