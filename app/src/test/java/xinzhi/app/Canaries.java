package xinzhi.app;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.Vault;
import xinzhi.app.platform.postgres.TestServer;

/// Items of every scope, each with a name that sings when it is seen where it does not belong.
public final class Canaries {
    public static final String LIST = "administrative-punishment";
    /// Stands in the journal about an account, and about a delivery and in the name of its file.
    /// On a list that opens no item: a signal, which is no listing.
    static final String OF_SIGNALS = "翡翠鸟局";
    /// The same about a natural person: nobody's to see.
    static final String OF_PERSONS_SIGNALS = "翡翠人局";
    static final String OF_ACCOUNTS = "云雀账";
    static final String OF_DELIVERIES = "云雀批";
    /// Whom to call at the second helper.
    static final String OF_HELPER_TWO = "云雀联";
    /// What was proposed and not decided: an organisation, and an amendment of the catalogue.
    static final String OF_PROPOSALS = "云雀提";
    static final String OF_AMENDMENTS = "云雀改";
    private final TestProgram program;
    private final Map<String, Integer> helpers = new LinkedHashMap<>();
    private final List<Bird> birds = new ArrayList<>();
    private final Map<String, Long> accounts = new LinkedHashMap<>();
    private long delivery;

    public Canaries(TestProgram program) throws SQLException {
        this.program = program;
        try (var owner = TestServer.connect(program.database())) {
            var rows = new CanaryRows(owner, this, program.get(Vault.class));
            for (var helper : List.of("helper-one", "helper-two")) {
                helpers.put(helper, rows.helper(helper));
            }
            delivery = rows.delivery();
            var xuanwu = new Nest("XW", "xw-market-regulation", "market-regulation", "320102002", "helper-one");
            var jiangbei = new Nest("JB", "jb-court", "court", "320111001", "helper-two");
            birds.add(rows.bird("甲", xuanwu));
            birds.add(rows.bird("乙", jiangbei));
            birds.add(rows.bird("丙", new Nest("XW", "jb-court", "court", "", "")));
            birds.add(rows.bird("丁", new Nest("JB", "xw-market-regulation", "market-regulation", "", "")));
            birds.add(rows.bird("戊", new Nest("", "", "", "", "")));
            birds.add(rows.person("己", "320102", xuanwu));
            birds.add(rows.person("庚", "320111", jiangbei));
            birds.add(rows.person("辛", "320104", new Nest("XW", "", "", "", "")));
            rows.whispers();
        }
        for (var place : List.of("credit-office", "credit-centre", "XW", "JB", "market-regulation", "court",
                "xw-market-regulation", "jb-court", "320102002", "320111001", "helper-one", "helper-two")) {
            var name = "wren-" + place.toLowerCase(Locale.ROOT);
            accounts.put(name, People.add(program, name, dutyOf(place), id(place), false));
        }
        accounts.put("wren-of-firm", People.addEnterprise(program, "wren-of-firm", subject("金丝雀二")));
    }

    private static String dutyOf(String place) {
        return switch (place) {
            case "credit-office" -> "city";
            case "credit-centre" -> "centre";
            case "XW", "JB" -> "board";
            case "market-regulation", "court" -> "department";
            case "xw-market-regulation", "jb-court" -> "district_body";
            case "helper-one", "helper-two" -> "helper";
            default -> "street";
        };
    }

    /// The organisations an item belongs to; empty for none.
    record Nest(String board, String body, String department, String street, String helper) {}

    /// An item, where it belongs, and the word only it bears; of a person also name and number, which lie sealed.
    public record Bird(long item, String song, Nest nest, String enterprise, List<String> sealed) {
        public Bird {
            sealed = List.copyOf(sealed);
        }

        boolean person() { return !sealed.isEmpty(); }

        String document() { return "金丝罚〔2026〕" + song; }

        /// Stands in the journal where somebody looked at the person.
        String look() { return song.replace("翠羽", "鹧鸪"); }

        public boolean belongsTo(String duty, String organisation) {
            return switch (duty) {
                case "city", "centre" -> !person();
                case "board" -> nest.board().equals(organisation);
                case "district_body" -> nest.body().equals(organisation);
                case "department" -> nest.department().equals(organisation);
                case "street" -> !person() && nest.street().equals(organisation);
                case "helper" -> !person() && nest.helper().equals(organisation);
                case "enterprise" -> enterprise.equals(organisation);
                default -> false;
            };
        }
    }

    /// Every word that somebody of this duty and place may not be shown; names of accounts are for managers alone.
    List<String> forbidden(String duty, String organisation) {
        var words = new ArrayList<>(foreignTo(duty, organisation).stream().map(Bird::song).toList());
        birds.forEach(bird -> words.addAll(bird.sealed()));
        words.add(OF_PERSONS_SIGNALS);
        if (!seesSignals(duty, organisation)) {
            words.add(OF_SIGNALS);
        }
        accounts.keySet().stream().filter(name -> !duty.equals("administrator") || name.equals("wren-of-firm"))
                .forEach(words::add); // the administrator audits the others
        if (!duty.equals("administrator")) {
            words.add(OF_ACCOUNTS);
            foreignTo(duty, organisation).forEach(bird -> words.add(bird.look()));
        }
        if (!List.of("city", "centre").contains(duty)) {
            words.add(OF_DELIVERIES);
        }
        if (!List.of("city", "centre", "administrator").contains(duty)) {
            words.addAll(List.of(OF_PROPOSALS, OF_AMENDMENTS));
        }
        if (List.of("helper", "enterprise", "sender", "public", "signing_in").contains(duty)
                && !organisation.equals("helper-two")) {
            words.add(OF_HELPER_TWO);
        }
        return words;
    }

    /// Boards, departments and streets are told of the signals about an enterprise of which they see an item.
    private boolean seesSignals(String duty, String organisation) {
        return switch (duty) {
            case "city", "centre" -> true;
            case "board", "department", "street" -> of(duty, organisation).stream()
                    .anyMatch(bird -> bird.enterprise().equals("金丝雀一"));
            case "enterprise" -> organisation.equals("金丝雀一"); // of itself
            default -> false;
        };
    }

    Map<String, Long> accounts() { return accounts; }

    public List<Bird> birds() { return birds; }

    public List<Bird> of(String duty, String organisation) {
        return birds.stream().filter(bird -> bird.belongsTo(duty, organisation)).toList();
    }

    public List<Bird> foreignTo(String duty, String organisation) {
        return birds.stream().filter(bird -> !bird.belongsTo(duty, organisation)).toList();
    }

    /// The item of a person in this scope where it sees any, otherwise of one whose item only says so.
    long personNear(String duty, String organisation) {
        return birds.stream().filter(Bird::person)
                .sorted(Comparator.comparing(bird -> !bird.belongsTo(duty, organisation))).findFirst().orElseThrow()
                .item();
    }

    public long delivery() { return delivery; }

    /// The id of one of the two enterprises.
    public long subject(String name) {
        try (var owner = TestServer.connect(program.database())) {
            return new CanaryRows(owner, this, program.get(Vault.class)).subject(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The id of an organisation; null for an empty code.
    @Nullable
    public Integer id(@Nullable String organisation) {
        if (organisation == null || organisation.isEmpty()) {
            return null;
        }
        var helper = helpers.get(organisation);
        return helper != null
                ? helper
                : program.get(Organisations.class).find(organisation).map(Organisation::id).orElseThrow();
    }
}
