package xinzhi.app.platform.yaml;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/// One file of law, lists or city written in YAML (数据文件). It is read as plain text and structure, never into objects of
/// its own choosing, and every mistake names its line and the remedy.
public final class DataFile {
    private final String name;
    private final byte @Nullable [] content;
    private final Consumer<DataTree> edit;

    private DataFile(String name, byte @Nullable [] content) { this(name, content, _ -> {}); }

    private DataFile(String name, byte @Nullable [] content, Consumer<DataTree> edit) {
        this.name = name;
        this.content = content;
        this.edit = edit;
    }

    public static DataFile of(String name, String text) {
        return new DataFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public static DataFile of(String name, byte[] content) { return new DataFile(name, content.clone()); }

    /// The file of this path in the program; reading one that is not there is a mistake like any other.
    public static DataFile onClassPath(String path) {
        var resource = new ClassPathResource(path);
        return resource.exists() ? of(path, resource) : new DataFile(path, null);
    }

    /// All YAML files directly in this folder of the program, in the order of their names.
    public static List<DataFile> inFolder(String folder) {
        try {
            var resources = new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*.yaml");
            return Arrays.stream(resources).map(resource -> of(folder + "/" + resource.getFilename(), resource))
                    .sorted(Comparator.comparing(DataFile::name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataFile of(String path, Resource resource) {
        try {
            return new DataFile(path, resource.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() { return name; }

    public boolean exists() { return content != null; }

    /// The file as it stands, to be kept or digested; empty if there is none.
    public Optional<byte[]> content() { return Optional.ofNullable(content).map(byte[]::clone); }

    /// The same file with values replaced before it is read; what replaces them is checked like the rest.
    public DataFile edited(Consumer<DataTree> more) { return new DataFile(name, content, edit.andThen(more)); }

    /// The content as it stands, unchecked; empty if it is no data file at all.
    public Optional<DataTree> tree() { return root(new DataMistakes(name)).map(DataTree::new); }

    /// Reads the file. The reading asks for every key the file may have, whatever it finds; what it did not ask for is an
    /// unknown key. The value it supplies is built only if there is no mistake.
    public <T> Loaded<T> read(Function<DataMap, Supplier<T>> reading) {
        var mistakes = new DataMistakes(name);
        var root = root(mistakes);
        if (root.isEmpty()) {
            return new Loaded.Bad<>(mistakes.inOrder());
        }
        var map = new DataMap(root.get(), mistakes);
        var value = reading.apply(map);
        map.refuseUnknownKeys();
        return mistakes.none() ? new Loaded.Good<>(value.get()) : new Loaded.Bad<>(mistakes.inOrder());
    }

    private Optional<MappingNode> root(DataMistakes mistakes) {
        if (content == null) {
            mistakes.add(0, "no-file");
            return Optional.empty();
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            var root = mapping(compose(text), mistakes);
            root.ifPresent(found -> edit.accept(new DataTree(found)));
            return root;
        } catch (CharacterCodingException _) {
            mistakes.add(0, "not-utf8");
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            mistakes.add(mark == null ? 0 : mark.getLine() + 1, "not-yaml", mark == null ? 1 : mark.getColumn() + 1);
        } catch (ReaderException e) {
            mistakes.add(0, "forbidden-character", "U+%04X".formatted(e.getCodePoint()));
        } catch (YAMLException _) {
            mistakes.add(0, "beyond-limits");
        }
        return Optional.empty();
    }

    private static @Nullable Node compose(String text) {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(20);
        return new Yaml(options).compose(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
    }

    private static Optional<MappingNode> mapping(@Nullable Node node, DataMistakes mistakes) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(mapping);
        }
        mistakes.add(node == null ? 0 : node.getStartMark().getLine() + 1, node == null ? "empty-file" : "no-keys");
        return Optional.empty();
    }
}
