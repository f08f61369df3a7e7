package xinzhi.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/// All there is to read in an answer: a page as it is, of a workbook or an archive the names and texts of all files in it.
public final class FileText {
    private FileText() {}

    public static String of(byte[] bytes) {
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        var all = new StringBuilder();
        try {
            var file = Files.write(Files.createTempFile("walk", ".zip"), bytes);
            try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
                for (var part : Collections.list(zip.entries())) {
                    var inside = zip.getInputStream(part).readAllBytes();
                    all.append(part.getName()).append('\n')
                            .append(part.getName().endsWith(".xml") ? characters(inside) : of(inside)).append('\n');
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return all.toString();
    }

    /// The characters of a part of a workbook, whichever way they are written.
    private static String characters(byte[] part) throws XMLStreamException {
        var text = new StringBuilder();
        var reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(part));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.CHARACTERS) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }
}
