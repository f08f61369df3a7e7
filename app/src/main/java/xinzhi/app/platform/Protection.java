package xinzhi.app.platform;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import xinzhi.app.platform.crypto.Suite;

/// What whoever runs the program may set about protection (保护配置): `xinzhi.crypto.suite`, `xinzhi.keys.master.1` …
@ConfigurationProperties("xinzhi")
record Protection(@DefaultValue Crypto crypto, @DefaultValue Keys keys) {
    record Crypto(@DefaultValue("national") Suite suite) {}

    /// @param master master keys by number, 64 hex digits each; files under `data/keys` when there are none
    record Keys(@DefaultValue Map<Integer, String> master) {
        Keys {
            master = Map.copyOf(master);
        }
    }
}
