package xinzhi.app.operation;

import java.util.function.BooleanSupplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The checks as monitoring asks for them (健康检查). What exactly is not well is for the administrator's page only.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperationSettings.class)
class HealthChecks {
    @Bean
    HealthIndicator databaseHealthIndicator(Checks checks) { return health(checks::database); }

    @Bean
    HealthIndicator evidenceHealthIndicator(Checks checks) { return health(checks::evidence); }

    @Bean
    HealthIndicator jobsHealthIndicator(Checks checks) { return health(checks::jobs); }

    private static HealthIndicator health(BooleanSupplier well) {
        return () -> (well.getAsBoolean() ? Health.up() : Health.down()).build();
    }
}
