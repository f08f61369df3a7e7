package xinzhi.app.platform;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xinzhi.app.TestProgram;

/// Callers' addresses are believed of named proxies alone.
class ForwardHeadersTest {
    private static void start(String strategy, String proxies) {
        TestProgram.startQuiet("server.forward-headers-strategy=" + strategy,
                "server.tomcat.remoteip.internal-proxies=" + proxies).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"native", "NATIVE"})
    void behindAProxyNobodyHasNamedTheProgramDoesNotStart(String strategy) {
        assertThatThrownBy(() -> start(strategy, "")).rootCause().isInstanceOf(CannotStart.class)
                .hasMessageContaining("server.tomcat.remoteip.internal-proxies");
    }

    @Test
    void behindANamedProxyItStarts() { start("native", "10\\.0\\.0\\.7"); }
}
