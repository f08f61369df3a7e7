package xinzhi.app.platform;

import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import xinzhi.app.platform.backup.RestoreMark;
import xinzhi.app.platform.seal.Chain;
import xinzhi.app.platform.crypto.KeyRing;
import xinzhi.app.platform.crypto.MasterKey;

/// Puts the platform together.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Settings.class, Protection.class})
class PlatformConfiguration {
    @Bean
    Clock clock() { return Clock.system(ZoneId.of("Asia/Shanghai")); }

    @Bean
    Database database(Settings settings, Clock clock) throws IOException, SQLException {
        if (settings.demo() && settings.external()) {
            throw new CannotStart(StartFailures.WORDS.text("demo.external"));
        }
        RestoreMark.refuse(settings.data());
        return new Database(settings, clock);
    }

    @Bean(destroyMethod = "")
    @Primary
    DataSource loginDataSource(Database database) { return database.login(); }

    @Bean(destroyMethod = "", defaultCandidate = false)
    @SpringSessionDataSource
    DataSource systemDataSource(Database database) { return database.system(); }

    /// Only sessions use it; work on the tables of the office goes through [Transactions].
    @Bean
    PlatformTransactionManager systemTransactionManager(Database database) {
        return new JdbcTransactionManager(database.system());
    }

    @Bean
    JdbcClient jdbcClient(Database database) { return JdbcClient.create(database.login()); }

    @Bean
    Transactions transactions(Database database) {
        return new Transactions(new ScopeTransactionManager(database.login(), "30s"));
    }

    @Bean
    ExportTransactions exportTransactions(Database database) {
        return new ExportTransactions(new ScopeTransactionManager(database.exports(), "30min"));
    }

    @Bean
    Journal journal(JdbcClient db, Clock clock) { return new Journal(db, clock); }

    @Bean
    EvidenceStore evidenceStore(Settings settings, JdbcClient db, Clock clock) throws IOException {
        return new EvidenceStore(settings.data().resolve("evidence"), db, clock);
    }

    @Bean
    Instances instances(Database database, Clock clock, ApplicationContext context) {
        var kind = context instanceof WebServerApplicationContext ? Instances.Kind.SERVER : Instances.Kind.COMMAND;
        return new Instances(database.system(), clock, kind);
    }

    @Bean
    Jobs jobs(Database database, Clock clock, Instances instances) {
        return new Jobs(database.system(), clock, instances, database.oneMachine());
    }

    @Bean
    Vitals vitals(Database database, Settings settings, Clock clock) {
        return new Vitals(database.system(), database::answers, !settings.external(), settings.data(), clock);
    }

    /// How busy the pools are; each is named by its own tag.
    @Bean
    MeterBinder poolMeters(Database database) {
        return registry -> database.pools().stream().filter(pool -> pool.getMetricsTrackerFactory() == null)
                .forEach(pool -> pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry)));
    }

    /// Sealing comes after the acts and works while the program runs; once a night the program verifies its own chain.
    @Bean
    Seals seals(Database database, Vault vault, Clock clock, Jobs jobs) {
        var seals = new Seals(new Chain(database.system(), new VaultSealKey(vault), clock), clock);
        jobs.repeat("seal", Duration.ofMinutes(5), seals::seal);
        jobs.daily("verify-seals", LocalTime.of(3, 10), seals::verifyAndKeep);
        return seals;
    }

    @Bean
    Vault vault(Settings settings, Protection protection) throws IOException {
        var secret = HexFormat.of()
                .parseHex(Database.secret(settings.data().resolve("keys").resolve("master.key")));
        var ring = new KeyRing(List.of(new MasterKey(1, secret)));
        return new Vault(protection.crypto().suite(), () -> ring);
    }

    @Bean
    Secrets secrets(Settings settings) throws IOException {
        var set = settings.fingerprintKey();
        var key = set == null ? Database.secret(settings.data().resolve("keys").resolve("fingerprint.key")) : set;
        return new Secrets(HexFormat.of().parseHex(key));
    }
}
