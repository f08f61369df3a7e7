package xinzhi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class TestProgramTest {
    @Test
    void startsAndShowsTheSignInPage() throws Exception {
        try (var program = TestProgram.start(); var client = HttpClient.newHttpClient()) {
            var page = client.send(HttpRequest.newBuilder(URI.create(program.url() + "/sign-in")).build(),
                    BodyHandlers.ofString());

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("信治");
        }
    }
}
