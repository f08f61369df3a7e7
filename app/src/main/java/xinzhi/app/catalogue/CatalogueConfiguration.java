package xinzhi.app.catalogue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import xinzhi.app.platform.Settings;

/// Says which folders the catalogue is read from: the general one first, then the city's.
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {
    @Bean
    CatalogueFiles shippedCatalogue(Settings settings) {
        return CatalogueFiles.onClassPath("catalogue/national", "catalogue/" + settings.cityFolder());
    }
}
