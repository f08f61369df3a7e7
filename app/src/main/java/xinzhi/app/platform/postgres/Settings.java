package xinzhi.app.platform.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The server's settings, given on its command line so that no file in the data folder can change them.
record Settings(int port, boolean statistics, boolean durable) {
    private static final List<String> ALWAYS = List.of("listen_addresses=127.0.0.1", "unix_socket_directories=",
            "password_encryption=scram-sha-256", "max_connections=100", "timezone=Asia/Shanghai",
            "log_timezone=Asia/Shanghai", "shared_buffers=256MB", "effective_cache_size=2GB", "work_mem=32MB",
            "maintenance_work_mem=128MB", "max_wal_size=4GB", "checkpoint_timeout=15min", "wal_compression=pglz",
            "jit=off");

    /// Persons' names and numbers must not reach the log: an error's text alone can quote the value that caused it,
    /// so errors of statements go only to the program that sent them.
    private static final List<String> LOG = List.of("lc_messages=C", "log_min_messages=log",
            "log_min_error_statement=panic", "log_error_verbosity=terse", "log_statement=none",
            "log_parameter_max_length=0", "log_parameter_max_length_on_error=0", "logging_collector=off",
            "log_destination=stderr");

    List<String> words() {
        var settings = new ArrayList<>(ALWAYS);
        settings.addAll(LOG);
        settings.add("port=" + port);
        settings.add("shared_preload_libraries=" + (statistics ? "pg_stat_statements" : ""));
        var onOff = durable ? "on" : "off";
        settings.addAll(List.of("fsync=" + onOff, "full_page_writes=" + onOff, "synchronous_commit=" + onOff));
        return settings.stream().mapMulti((String setting, Consumer<String> word) -> {
            word.accept("-c");
            word.accept(setting);
        }).toList();
    }
}
