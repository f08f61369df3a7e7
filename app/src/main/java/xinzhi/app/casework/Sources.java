package xinzhi.app.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/// Where what is known comes from (来源): which list, whose, of what day. Answered by whoever keeps the deliveries.
public interface Sources {
    /// A committed delivery.
    ///
    /// @param sender organisation that sent it
    /// @param cutOff    the day up to which it speaks (数据截止日)
    /// @param completed whether people supplied what it says of a row of the sender's (要素补充)
    record Source(long delivery, String list, int sender, LocalDate cutOff, boolean completed) {}

    /// By number of the delivery; one that the actor may not know of is not among them.
    Map<Long, Source> find(Collection<Long> deliveries);

    /// Whether there is such a delivery, in whatever state, and the actor may know of it.
    boolean exists(long delivery);
}
