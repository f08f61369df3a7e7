package xinzhi.app.platform;

import org.springframework.core.env.Environment;

/// Whose word is believed about where a request comes from (来源地址).
final class ForwardHeaders {
    private ForwardHeaders() {}

    /// Unless proxies are named, the container believes every private address: in an office's network that is everybody, and whoever
    /// writes a header would choose the address their tries are counted under and their key is looked at from.
    static void refuseUnnamedProxies(Environment environment) {
        var strategy = environment.getProperty("server.forward-headers-strategy", "none");
        var proxies = environment.getProperty("server.tomcat.remoteip.internal-proxies", "");
        if (strategy.strip().equalsIgnoreCase("native") && proxies.isBlank()) {
            throw new CannotStart(StartFailures.WORDS.text("proxies.unnamed"));
        }
    }
}
