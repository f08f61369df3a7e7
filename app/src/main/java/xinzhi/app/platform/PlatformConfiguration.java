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
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import xinzhi.app.platform.backup.RestoreMark;
import xinzhi.app.platform.seal.Chain;

/// Puts the platform together.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Settings.class, Protection.class})
class PlatformConfiguration {
    @Bean
    Clock clock() { return Clock.system(ZoneId.of("Asia/Shanghai")); }

    @Bean
    Database database(Settings settings, Clock clock, Environment environment) throws IOException, SQLException {
        ForwardHeaders.refuseUnnamedProxies(environment);
        if (settings.demo() && settings.external()) {
            throw new CannotStart(StartFailures.WORDS.text("demo.external"));
        }
        FolderOwner.refuseRoot(settings.data());
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
        return new Transactions(new ScopedTransactions(database.login(), "30s"));
    }

    @Bean
    ExportTransactions exportTransactions(Database database) {
        return new ExportTransactions(new ScopedTransactions(database.exports(), "30min"));
    }

    @Bean
    Journal journal(JdbcClient db, Clock clock) { return new Journal(db, clock); }

    @Bean
    WorkFolder workFolder(Settings settings) throws IOException {
        return new WorkFolder(settings.data().resolve("work"));
    }

    @Bean
    EvidenceFolder evidenceFolder(Settings settings, Secrets secrets) throws IOException {
        return new EvidenceFolder(settings.data().resolve("evidence"), secrets);
    }

    @Bean
    EvidenceStore evidenceStore(EvidenceFolder folder, WorkFolder work, Vault vault, Protection protection,
            JdbcClient db, Clock clock) {
        return new EvidenceStore(folder, work, vault, db, clock, protection.retention().rawFiles());
    }

    @Bean
    EvidenceRetention evidenceRetention(EvidenceFolder folder, ObjectProvider<EvidenceHold> holds,
            Transactions transactions, Journal journal, JdbcClient db, Clock clock, Protection protection, Jobs jobs) {
        var retention = new EvidenceRetention(folder, holds::stream, transactions, journal, db, clock,
                protection.retention().rawFiles());
        jobs.daily("evidence-retention", LocalTime.of(2, 40), retention::run);
        return retention;
    }

    @Bean
    KeyRotation keyRotation(MasterKeys keys, Vault vault, EvidenceFolder folder, ObjectProvider<SealedColumns> columns,
            ObjectProvider<SealedFiles> files, Database database, Transactions transactions, Journal journal) {
        return new KeyRotation(keys, new ColumnRotation(database.system(), vault),
                new EvidenceRotation(folder, vault), new FileRotation(vault, () -> files.stream().toList()),
                () -> columns.stream().flatMap(c -> c.list().stream()).toList(),
                transactions, journal);
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

    /// After the database: it tells which keys must be here.
    @Bean
    MasterKeys masterKeys(Settings settings, Protection protection, Database database, Clock clock)
            throws IOException {
        return new MasterKeys(new KeyFolder(settings.data().resolve("keys")), protection,
                new KeyUses(database.system(), clock));
    }

    @Bean
    Vault vault(MasterKeys keys) { return new Vault(keys); }

    /// After the database: by then it is sure that the folder is ours to write into.
    @Bean
    @DependsOn("database")
    Secrets secrets(Settings settings) throws IOException {
        var set = settings.fingerprintKey();
        var key = set == null ? SecretFile.readOrMake(settings.data().resolve("keys").resolve("fingerprint.key")) : set;
        return new Secrets(HexFormat.of().parseHex(key));
    }
}
