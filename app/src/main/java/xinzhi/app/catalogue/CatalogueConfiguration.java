package xinzhi.app.catalogue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import xinzhi.app.platform.Settings;

/// Reads the catalogue when the program starts; a mistake in it stops the program with file, line and remedy.
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {
    @Bean
    Catalogue catalogue(Settings settings) {
        return Catalogue.read("catalogue/national", "catalogue/" + settings.cityFolder()).get();
    }
}
