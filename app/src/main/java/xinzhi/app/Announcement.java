package xinzhi.app;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import xinzhi.app.organisation.FirstAccounts;

/// Tells whoever started the server, on the console, where it is and who can sign in. Not in the log: a password may be among it.
@Component
class Announcement {
    private final FirstAccounts accounts;

    Announcement(FirstAccounts accounts) { this.accounts = accounts; }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            var address = "信治 Xinzhi  http://localhost:" + web.getWebServer().getPort();
            System.out.println("\n" + address + "\n" + String.join("\n", accounts.announce()) + "\n");
        }
    }
}
