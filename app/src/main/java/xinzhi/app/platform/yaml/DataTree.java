package xinzhi.app.platform.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// What stands at one place of a data file, as plain texts that may be replaced before the file is read (可修订的数据内容).
/// A replaced value keeps the line of what it replaces, so that a mistake in it is told like any other.
public final class DataTree {
    private final MappingNode node;

    DataTree(MappingNode node) { this.node = node; }

    public Optional<String> findText(String key) {
        return value(key).flatMap(found -> text(found).stream().findFirst());
    }

    /// The texts of a list; none if there is no such list.
    public List<String> texts(String key) { return items(key).flatMap(item -> text(item).stream()).toList(); }

    public Optional<DataTree> findMap(String key) {
        return value(key).filter(MappingNode.class::isInstance).map(found -> new DataTree((MappingNode) found));
    }

    /// The map of this key, made where there is none.
    public DataTree openMap(String key) {
        return findMap(key).orElseGet(() -> {
            var at = place(key);
            var map = new MappingNode(Tag.MAP, true, new ArrayList<>(), at.getStartMark(), at.getEndMark(),
                    DumperOptions.FlowStyle.FLOW);
            replace(key, map);
            return new DataTree(map);
        });
    }

    /// The maps of a list; none if there is no such list.
    public List<DataTree> maps(String key) {
        return items(key).filter(MappingNode.class::isInstance).map(item -> new DataTree((MappingNode) item)).toList();
    }

    public void put(String key, String text) { replace(key, scalar(text, place(key))); }

    public void put(String key, List<String> texts) {
        var at = place(key);
        var items = new ArrayList<Node>();
        texts.forEach(text -> items.add(scalar(text, at)));
        replace(key, new SequenceNode(Tag.SEQ, true, items, at.getStartMark(), at.getEndMark(),
                DumperOptions.FlowStyle.FLOW));
    }

    public void remove(String key) { node.getValue().removeIf(tuple -> is(tuple, key)); }

    /// Appends an empty map to the list of this key, which must be there.
    public DataTree addMap(String key) {
        var list = (SequenceNode) value(key).orElseThrow();
        var map = new MappingNode(Tag.MAP, true, new ArrayList<>(), list.getStartMark(), list.getEndMark(),
                DumperOptions.FlowStyle.FLOW);
        list.getValue().add(map);
        return new DataTree(map);
    }

    /// Takes one of its maps out of the list of this key.
    public void removeMap(String key, DataTree map) {
        value(key).filter(SequenceNode.class::isInstance)
                .ifPresent(list -> ((SequenceNode) list).getValue().removeIf(map.node::equals));
    }

    private void replace(String key, Node value) {
        var tuples = node.getValue();
        for (int i = 0; i < tuples.size(); i++) {
            if (is(tuples.get(i), key)) {
                tuples.set(i, new NodeTuple(tuples.get(i).getKeyNode(), value));
                return;
            }
        }
        tuples.add(new NodeTuple(scalar(key, node), value));
    }

    private Node place(String key) { return value(key).orElse(node); }

    private Optional<Node> value(String key) {
        return node.getValue().stream().filter(tuple -> is(tuple, key)).map(NodeTuple::getValueNode).findFirst();
    }

    private Stream<Node> items(String key) {
        return value(key).filter(SequenceNode.class::isInstance).stream()
                .flatMap(list -> ((SequenceNode) list).getValue().stream());
    }

    private static boolean is(NodeTuple tuple, String key) {
        return tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key);
    }

    private static Optional<String> text(Node node) {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue().strip()) : Optional.empty();
    }

    private static ScalarNode scalar(String text, Node at) {
        return new ScalarNode(Tag.STR, text, at.getStartMark(), at.getEndMark(),
                DumperOptions.ScalarStyle.DOUBLE_QUOTED);
    }
}
