package xinzhi.lists.number;

import org.jspecify.annotations.Nullable;
import xinzhi.lists.number.NumberCheck.Fault;

/// Stops a value from being made from a faulty text; the message leaves the text out, it may be a person's.
final class Refusal {
    private Refusal() {}

    static void unlessSound(@Nullable Fault fault, String what) {
        if (fault != null) {
            throw new IllegalArgumentException("wrong " + what + ": " + fault);
        }
    }
}
