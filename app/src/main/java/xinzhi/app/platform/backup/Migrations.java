package xinzhi.app.platform.backup;

import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Versions of the tables.
final class Migrations {
    private static final Pattern VERSIONED = Pattern.compile("V([0-9_.]+)__.*\\.sql");

    private Migrations() {}

    /// The last migration this program brings.
    static String newest() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/V*.sql");
        return Arrays.stream(files).map(file -> VERSIONED.matcher(String.valueOf(file.getFilename())))
                .filter(matcher -> matcher.matches()).map(matcher -> MigrationVersion.fromVersion(matcher.group(1)))
                .max(MigrationVersion::compareTo).orElseThrow().getVersion();
    }

    static int compare(String one, String other) {
        return MigrationVersion.fromVersion(one).compareTo(MigrationVersion.fromVersion(other));
    }
}
