package xinzhi.app.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Shell;

/// How the program is doing (运行状况), for its administrator.
///
/// @param shell what surrounds the page
/// @param now   what changes while one looks
public record OperationPage(Shell shell, Now now) {
    /// How everything stands at one moment.
    ///
    /// @param at         the moment
    /// @param checks     what must be well, and whether it is
    /// @param jobs       kinds of background work
    /// @param underWay   deliveries being worked on
    /// @param failed     deliveries that failed lately
    /// @param lists      how old each list is
    /// @param programs   programs at work on the same database
    /// @param facts      people, room and versions
    public record Now(String at, List<Check> checks, List<Job> jobs, List<UnderWay> underWay, List<Failed> failed,
            List<Age> lists, List<Program> programs, List<Fact> facts) {
        public Now {
            checks = List.copyOf(checks);
            jobs = List.copyOf(jobs);
            underWay = List.copyOf(underWay);
            failed = List.copyOf(failed);
            lists = List.copyOf(lists);
            programs = List.copyOf(programs);
            facts = List.copyOf(facts);
        }
    }

    /// One thing that must be well; the advice says what to do when it is not.
    public record Check(String what, Badge state, String says, @Nullable String advice) {}

    /// One kind of background work.
    public record Job(String name, String waiting, String running, @Nullable String since, @Nullable Badge failing,
            @Nullable String next) {}

    /// A delivery being worked on.
    public record UnderWay(String number, String list, String sender, Badge state, String received, String rows) {}

    /// A delivery that failed.
    public record Failed(String number, String list, String sender, String reason, @Nullable String reference,
            String at) {}

    /// How old one list of one sender is.
    public record Age(String list, String sender, String cadence, @Nullable String cutOff, @Nullable String days,
            Badge state) {}

    /// One program.
    public record Program(String kind, String version, String place, String started, Badge state, String seen) {}
}
