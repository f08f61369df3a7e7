package xinzhi.app.law;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import xinzhi.app.platform.yaml.DataFile;

/// The rule files of the nation, a province and a city, in that order.
record LawFiles(Map<LawLayer, List<DataFile>> layers) {
    private static final LawLayer NATION = new LawLayer("catalogue/national", LawLayer.Level.NATIONAL);
    private static final String LAYER = "layer.yaml";
    /// Read by others.
    private static final Set<String> NO_RULES = Set.of(LAYER, "clocks.yaml", ColumnsReader.FILE);

    static LawFiles onClassPath(String city) {
        var layers = new LinkedHashMap<LawLayer, List<DataFile>>();
        layers.put(NATION, DataFile.inFolder(NATION.rules()));
        var layer = new LawLayer("catalogue/" + city, LawLayer.Level.CITY);
        var files = DataFile.inFolder(layer.rules());
        find(files, "above").map(above -> new LawLayer("catalogue/" + above, LawLayer.Level.PROVINCE))
                .ifPresent(above -> layers.put(above, DataFile.inFolder(above.rules())));
        layers.put(layer, files);
        return new LawFiles(layers);
    }

    /// The files as they were handed out by [#texts], in whatever order they were kept.
    static LawFiles of(Map<String, String> texts) {
        var folders = new TreeMap<String, List<DataFile>>();
        new TreeMap<>(texts).forEach((name, text) -> folders
                .computeIfAbsent(name.substring(0, name.lastIndexOf("/law/")), _ -> new ArrayList<>())
                .add(DataFile.of(name, text)));
        var layers = new LinkedHashMap<LawLayer, List<DataFile>>();
        folders.entrySet().stream().map(entry -> Map.entry(layer(entry.getKey(), entry.getValue()), entry.getValue()))
                .sorted(Comparator.comparing(entry -> entry.getKey().level()))
                .forEach(entry -> layers.put(entry.getKey(), entry.getValue()));
        return new LawFiles(layers);
    }

    private static LawLayer layer(String folder, List<DataFile> files) {
        var level = folder.equals(NATION.folder())
                ? LawLayer.Level.NATIONAL
                : find(files, "level").filter("province"::equals).isPresent()
                        ? LawLayer.Level.PROVINCE
                        : LawLayer.Level.CITY;
        return new LawLayer(folder, level);
    }

    /// Every file by its name, layer by layer.
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        layers.values().forEach(files -> files.forEach(file -> texts.put(file.name(),
                new String(file.content().orElseThrow(), StandardCharsets.UTF_8))));
        return texts;
    }

    /// SHA-256 over names and contents: the same files are the same edition, anywhere.
    String edition() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            texts().forEach((name, text) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    List<DataFile> named(LawLayer layer, String name) {
        return files(layer).stream().filter(file -> file.name().endsWith("/" + name)).toList();
    }

    List<DataFile> rules(LawLayer layer) {
        return files(layer).stream().filter(file -> !NO_RULES.contains(nameOf(file))
                && !nameOf(file).equals(RegimesReader.FILE) && !nameOf(file).equals(ParametersReader.FILE)).toList();
    }

    private List<DataFile> files(LawLayer layer) { return layers.getOrDefault(layer, List.of()); }

    private static String nameOf(DataFile file) { return file.name().substring(file.name().lastIndexOf('/') + 1); }

    private static Optional<String> find(List<DataFile> files, String key) {
        return files.stream().filter(file -> nameOf(file).equals(LAYER)).flatMap(file -> file.tree().stream())
                .flatMap(tree -> tree.findText(key).stream()).findFirst();
    }
}
