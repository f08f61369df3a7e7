package xinzhi.app.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import xinzhi.app.platform.yaml.DataFile;

/// The catalogue as a city would have it that stores natural persons.
public class StoredPersons {
    @Bean
    @Primary
    CatalogueFiles catalogueThatStoresPersons() {
        var national = CatalogueFolder.onClassPath("catalogue/national");
        var lists = national.lists().stream().map(StoredPersons::storing).toList();
        return new CatalogueFiles(List.of(new CatalogueFolder(national.name(), lists, national.senders()),
                CatalogueFolder.onClassPath("catalogue/nanjing")));
    }

    private static DataFile storing(DataFile file) {
        try (var bytes = Objects.requireNonNull(StoredPersons.class.getResourceAsStream("/" + file.name()))) {
            var text = new String(bytes.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return DataFile.of(file.name(), text.replace("\npersons: counted", "\npersons: stored"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
