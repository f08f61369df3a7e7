package xinzhi.app.platform.postgres;

import java.time.Duration;

/// What starting the server took (启动情况), for the log and the operations page.
///
/// @param recovered     the server had not been shut down properly and repaired itself
/// @param orphanStopped a server left behind by a program that had ended was stopped first
/// @param statistics    `pg_stat_statements` is loaded
/// @param starting      from launching the server until it accepted connections
public record StartReport(boolean unpacked, boolean initialised, boolean recovered, boolean orphanStopped,
        boolean statistics, PrivilegeDrop privileges, Duration unpacking, Duration initialising, Duration starting,
        Duration total) {
    static StartReport ofAttaching() {
        return new StartReport(false, false, false, false, false, PrivilegeDrop.NOT_NEEDED, Duration.ZERO,
                Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }
}
