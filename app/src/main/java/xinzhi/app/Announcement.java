package xinzhi.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import xinzhi.app.operation.StartReport;
import xinzhi.app.organisation.FirstAccounts;

/// Tells whoever started the server, on the console, what runs, where it is and who can sign in. The last is not for the log: a password may be
/// among it.
@Component
@ConditionalOnWebApplication
class Announcement {
    private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);
    private final FirstAccounts accounts;
    private final StartReport report;

    Announcement(FirstAccounts accounts, StartReport report) {
        this.accounts = accounts;
        this.report = report;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            var lines = report.lines();
            lines.forEach(line -> LOG.info("{}", line.strip()));
            var address = "信治 Xinzhi  http://localhost:" + web.getWebServer().getPort();
            System.out.println("\n" + String.join("\n", lines) + "\n\n" + address + "\n"
                    + String.join("\n", accounts.announce()) + "\n");
        }
    }
}
