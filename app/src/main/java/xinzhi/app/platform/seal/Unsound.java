package xinzhi.app.platform.seal;

import java.io.Serial;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Carries the first fault out of a verification.
final class Unsound extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final @Nullable Long block;
    private final @Nullable Long event;
    private final @Nullable LocalDate day;
    private final @Nullable String file;

    private Unsound(Fault fault, @Nullable Long block, @Nullable Long event, @Nullable LocalDate day,
            @Nullable String file) {
        super(fault.name(), null, false, false);
        this.fault = fault;
        this.block = block;
        this.event = event;
        this.day = day;
        this.file = file;
    }

    static Unsound block(Fault fault, long block) { return new Unsound(fault, block, null, null, null); }

    static Unsound event(Fault fault, @Nullable Long block, long event) {
        return new Unsound(fault, block, event, null, null);
    }

    static Unsound day(Fault fault, LocalDate day) { return new Unsound(fault, null, null, day, null); }

    static Unsound whole(Fault fault) { return new Unsound(fault, null, null, null, null); }

    static Unsound file(Fault fault, String file) { return new Unsound(fault, null, null, null, file); }

    Finding.Broken finding(long blocks, long events) {
        return new Finding.Broken(fault, block, event, day, file, blocks, events);
    }
}
