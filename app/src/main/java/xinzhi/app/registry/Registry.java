package xinzhi.app.registry;

import java.util.List;
import org.springframework.stereotype.Component;

/// The registry of subjects (主体登记库): the only door for the other duties.
@Component
public final class Registry {
    /// Names shorter than this cannot be searched: the index knows pairs of characters.
    public static final int SHORTEST_SEARCH = 2;
    private final Resolution resolution;
    private final RegisterEntry entry;
    private final SubjectQueries queries;

    Registry(Resolution resolution, RegisterEntry entry, SubjectQueries queries) {
        this.resolution = resolution;
        this.entry = entry;
        this.queries = queries;
    }

    /// Finds the subject of every arriving row and makes those nobody knew; leaves the relation `resolved`
    /// (row_no, subject_id, resolution). In a dry run a new subject's id stays empty.
    public void resolve(Arrival arrival) { resolution.run(arrival, false); }

    /// Enters arriving rows of a register snapshot: new subjects, changed ones with their past kept. Leaves `resolved`.
    public void enter(Arrival arrival) {
        resolution.run(arrival, true);
        if (!arrival.dry()) {
            entry.write(arrival);
        }
    }

    /// Subjects the latest full snapshot no longer shows: that is all it says of them.
    public int markAbsent(List<Long> subjects) { return entry.markAbsent(subjects); }

    public Subject get(long id) { return queries.get(id); }

    /// Ids of the subjects that bear or bore a name with this part in it.
    public List<Long> findByName(String part, int most) { return queries.findByName(NameForm.of(part), most); }
}
