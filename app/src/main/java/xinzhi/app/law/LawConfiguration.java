package xinzhi.app.law;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import xinzhi.app.platform.Settings;

/// Reads the rules at start; a mistake in them, or an example that does not hold, stops the program with file, line and remedy.
@Configuration(proxyBeanMethods = false)
class LawConfiguration {
    @Bean
    Law shippedLaw(Settings settings) { return Law.onClassPath(settings.cityFolder()).get(); }
}
