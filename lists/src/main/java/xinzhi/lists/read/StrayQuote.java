package xinzhi.lists.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/// Looks through a csv that does not parse for the quotation mark that is to blame.
final class StrayQuote {
    private enum State {
        CELL_BEGINS,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    private final char separator;
    private final char quote;

    StrayQuote(char separator, char quote) {
        this.separator = separator;
        this.quote = quote;
    }

    /// The line where a quotation mark opens that is not closed before a separator, or only after `longest` characters;
    /// 0 if there is none.
    long line(Reader text, int longest) throws IOException {
        var reader = new BufferedReader(text, 1 << 16);
        var state = State.CELL_BEGINS;
        long line = 1;
        long opened = 0;
        long inside = 0;
        int last = 0;
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            boolean lineEnd = c == '\n' || c == '\r';
            boolean cellEnd = lineEnd || c == separator;
            switch (state) {
                case CELL_BEGINS, PLAIN -> {
                    if (c == quote && state == State.CELL_BEGINS) {
                        state = State.QUOTED;
                        opened = line;
                        inside = 0;
                    } else {
                        state = cellEnd ? State.CELL_BEGINS : State.PLAIN;
                    }
                }
                case QUOTED -> {
                    state = c == quote ? State.QUOTE_IN_QUOTED : State.QUOTED;
                    if (++inside > longest) {
                        return opened;
                    }
                }
                case QUOTE_IN_QUOTED -> {
                    if (c != quote && !cellEnd) {
                        return opened;
                    }
                    state = c == quote ? State.QUOTED : State.CELL_BEGINS;
                }
            }
            line += c == '\r' || (c == '\n' && last != '\r') ? 1 : 0;
            last = c;
        }
        return state == State.QUOTED ? opened : 0;
    }
}
