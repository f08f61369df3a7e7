package xinzhi.app.casework;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long personal data stays (保存期限).
///
/// @param persons days after an item was closed; three years is a local choice, no law names a figure
@ConfigurationProperties("xinzhi.retention")
record Retention(@DefaultValue("1095") int persons) {
    Retention {
        if (persons < 1) {
            throw new IllegalArgumentException("xinzhi.retention.persons must be at least one day");
        }
    }
}
