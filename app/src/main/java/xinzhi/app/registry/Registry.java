package xinzhi.app.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The registry of subjects (主体登记库): the only door for the other duties.
@Component
public final class Registry {
    /// Names shorter than this cannot be searched: the index knows pairs of characters.
    public static final int SHORTEST_SEARCH = 2;
    private final Resolution resolution;
    private final RegisterEntry entry;
    private final Candidates candidates;
    private final SubjectQueries queries;
    private final RelationQueries relations;
    private final PersonQueries persons;

    Registry(Resolution resolution, RegisterEntry entry, Candidates candidates, SubjectQueries queries,
            RelationQueries relations, PersonQueries persons) {
        this.relations = relations;
        this.resolution = resolution;
        this.entry = entry;
        this.candidates = candidates;
        this.queries = queries;
        this.persons = persons;
    }

    /// Finds the subject of every arriving row and makes those nobody knew; leaves the relation `resolved`
    /// (row_no, subject_id, resolution). In a dry run a new subject's id stays empty.
    public void resolve(Arrival arrival) {
        resolution.run(arrival, false);
        if (!arrival.dry()) {
            candidates.ofListed();
        }
    }

    /// Enters arriving rows of a register snapshot: new subjects, changed ones with their past kept. Leaves `resolved`.
    public void enter(Arrival arrival) {
        resolution.run(arrival, true);
        if (!arrival.dry()) {
            entry.write(arrival);
            candidates.ofRegistered();
        }
    }

    /// Subjects the latest full snapshot no longer shows: that is all it says of them. Who was said to have moved is not gone.
    public int markAbsent(Arrival arrival, List<Long> subjects) { return entry.markAbsent(arrival, subjects); }

    public Subject get(long id) { return queries.get(id); }

    /// What the register says of these subjects, by id and code of the field.
    public Map<Long, Map<String, String>> says(Collection<Long> ids) { return queries.says(ids); }

    /// Every name known of the subject, former ones and those lists printed too.
    public List<KnownName> names(long id) { return queries.names(id); }

    /// Whom the register relates to it, by code or, as a suggestion, by name.
    ///
    /// @param most of each kind
    public List<Relation> relations(Subject subject, int most) {
        return relations.of(subject, queries.names(subject.id()), most);
    }

    /// Who ran the individual business, the first one first; for those who may see it.
    public List<Operator> operators(long id) { return relations.operators(id); }

    /// What the register took back, the first time first.
    public List<Reversal> reversals(long id) { return relations.reversals(id); }

    /// For an enterprise, which sees of itself only what it is granted.
    public OwnSubject getOwn(long id) { return queries.getOwn(id); }

    /// Ids of the subjects that bear or bore a name with this part in it.
    public List<Long> findByName(String part, int most) { return queries.findByName(NameForm.of(part), most); }

    /// Why a row was taken to speak of its subject (归户依据), in words.
    public static String whyThisSubject(String resolution) {
        return RegistryWords.WORDS.text("resolution." + resolution);
    }

    /// Whether this is the id of a natural person: it lies below zero.
    public static boolean isPerson(long subject) { return subject < 0; }

    /// The person in masked form, for those who may see one.
    public Optional<Person> findPerson(long id) { return persons.find(id); }

    /// Who the person is. Whoever calls it records the reading in the same transaction.
    public Optional<Person.Identity> openPerson(long id) { return persons.open(id); }

    /// Persons of exactly this number whom the actor may see.
    public List<Long> findPersons(String number) { return persons.findByNumber(PersonNumber.of(number)); }

    /// Ends the data of these persons; what remains is that there was somebody.
    public int erasePersons(List<Long> ids, LocalDate on) { return persons.erase(ids, on); }
}
