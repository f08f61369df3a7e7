package xinzhi.app.operation;

import java.util.function.BooleanSupplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

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

    @Bean
    HealthIndicator sealsHealthIndicator(Checks checks) { return health(checks::seals); }

    private static HealthIndicator health(BooleanSupplier well) {
        return () -> {
            try {
                return (well.getAsBoolean() ? Health.up() : Health.down()).build();
            } catch (DataAccessException | TransactionException _) {
                return Health.down().build();
            }
        };
    }
}
