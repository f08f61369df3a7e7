package xinzhi.app.operation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// From where on something is said to be wrong (运行阈值).
///
/// @param freeSpace room the data folder must have left
/// @param sealLag   how long an event may wait for its seal
/// @param backupAge how old the last backup may be
/// @param refreshed how often the figures for monitoring are taken anew
@ConfigurationProperties("xinzhi.operation")
record OperationSettings(@DefaultValue("2GB") DataSize freeSpace, @DefaultValue("15m") Duration sealLag,
        @DefaultValue("36h") Duration backupAge, @DefaultValue("15s") Duration refreshed) {}
