package xinzhi.app.platform;

import java.time.Period;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import xinzhi.app.platform.crypto.Suite;

/// What whoever runs the program may set about protection (保护配置).
@ConfigurationProperties("xinzhi")
record Protection(@DefaultValue Crypto crypto, @DefaultValue Keys keys, @DefaultValue Retention retention) {
    /// @param suite what seals and signs from now on; what the other suite sealed stays readable
    record Crypto(@DefaultValue("national") Suite suite) {}

    /// @param master master keys by number, 64 hex digits each, e.g. `XINZHI_KEYS_MASTER_1`; files under `data/keys` when there are none
    record Keys(@DefaultValue Map<Integer, String> master) {
        Keys {
            master = Map.copyOf(master);
        }
    }

    /// @param rawFiles how long files as received are kept; a choice of the city, no rule of law names it
    record Retention(@DefaultValue("P3Y") Period rawFiles) {
        Retention {
            if (rawFiles.isNegative() || rawFiles.isZero()) {
                throw new CannotStart(StartFailures.WORDS.text("retention"));
            }
        }
    }
}
