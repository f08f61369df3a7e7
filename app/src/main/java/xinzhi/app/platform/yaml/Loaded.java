package xinzhi.app.platform.yaml;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import xinzhi.app.platform.CannotStart;

/// What became of reading a data file (数据文件读取结果): its content, or every mistake found in it.
public sealed interface Loaded<T> {
    record Good<T>(T value) implements Loaded<T> {}

    record Bad<T>(List<DataMistake> mistakes) implements Loaded<T> {
        public Bad {
            mistakes = List.copyOf(mistakes);
            if (mistakes.isEmpty()) {
                throw new IllegalArgumentException("bad without a mistake");
            }
        }
    }

    /// The content; a program that cannot do without the file stops here, with every mistake in the message.
    default T get() {
        return switch (this) {
            case Good<T>(var value) -> value;
            case Bad<T>(var mistakes) -> throw new CannotStart(
                    mistakes.stream().map(DataMistake::sentence).collect(Collectors.joining("\n")));
        };
    }

    /// The same with something else made of the content.
    default <R> Loaded<R> map(Function<T, R> making) {
        return switch (this) {
            case Good<T>(var value) -> new Good<>(making.apply(value));
            case Bad<T>(var mistakes) -> new Bad<>(mistakes);
        };
    }

    /// The mistakes; none if the content is good.
    default List<DataMistake> findMistakes() {
        return switch (this) {
            case Good<T> _ -> List.of();
            case Bad<T>(var mistakes) -> mistakes;
        };
    }
}
