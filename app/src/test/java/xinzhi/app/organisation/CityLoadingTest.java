package xinzhi.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import xinzhi.app.TestProgram;
import xinzhi.app.organisation.DesignatingBodies.Rule;
import xinzhi.app.platform.Confidence;
import xinzhi.app.platform.postgres.TestServer;
import xinzhi.app.platform.yaml.DataFile;

/// What becomes of the tables when what is shipped changes.
class CityLoadingTest {
    private static final CityData SHIPPED = CityDataReader
            .read(DataFile.onClassPath("catalogue/nanjing/organisation.yaml")).get();
    private static final String NORTH = "南京市北城区";
    private static TestProgram program;
    private static JdbcClient owner;
    private static City city;

    @BeforeAll
    static void start() {
        program = TestProgram.startQuiet();
        owner = JdbcClient.create(new SimpleDriverDataSource(new org.postgresql.Driver(),
                TestServer.jdbcUrl(program.database()), TestServer.owner(), TestServer.password()));
        city = program.get(City.class);
    }

    @AfterAll
    static void stop() { program.close(); }

    @BeforeEach
    void asShipped() {
        city.load(SHIPPED);
        owner.sql("alter table platform.event disable trigger user").update();
        owner.sql("delete from platform.event").update();
        owner.sql("alter table platform.event enable trigger user").update();
    }

    private static CityData with(List<CityData.Body> bodies) {
        return new CityData(SHIPPED.city(), SHIPPED.boards(), SHIPPED.streets(), SHIPPED.zones(),
                SHIPPED.departments(), bodies, SHIPPED.outside(), SHIPPED.registrationAuthorities());
    }

    private static CityData with(CityData.Body body) {
        var bodies = new java.util.ArrayList<>(SHIPPED.bodies());
        bodies.removeIf(each -> each.code().equals(body.code()));
        bodies.add(body);
        return with(bodies);
    }

    private static CityData.Body body(String code, String name, String... variants) {
        return new CityData.Body(code, name, List.of(variants), List.of(), "sports", List.of(), CityData.Level.CITY,
                null, "city-sports", Period.ALWAYS, null, null, Confidence.RECALLED);
    }

    private static List<String> tables() {
        return List.of("organisation.organisation", "organisation.body_name", "organisation.street_board").stream()
                .map(table -> owner
                        .sql("select count(*) || ' ' || sum(hashtextextended(t::text, 0)) from " + table + " t")
                        .query(String.class).single())
                .toList();
    }

    private static List<String> events() {
        return owner.sql("select kind from platform.event where about_kind = 'organisation' order by id")
                .query((row, _) -> row.getString(1)).list();
    }

    @Test
    void writesNothingWhenNothingHasChanged() {
        var before = tables();

        city.load(SHIPPED);

        assertThat(tables()).isEqualTo(before);
        assertThat(events()).isEmpty();
    }

    @Test
    void holdsEverythingThatIsShipped() {
        assertThat(owner.sql("select count(*) from organisation.organisation").query(Integer.class).single())
                .isEqualTo(12 + SHIPPED.departments().size() + 143 + SHIPPED.bodies().size()
                        + SHIPPED.outside().size());
        assertThat(owner.sql("""
            select p.name || ' ' || d.name || ' ' || b.name
            from organisation.organisation o
            join organisation.organisation p on p.id = o.parent
            join organisation.organisation d on d.id = o.department
            join organisation.organisation b on b.id = o.board
            where o.code = 'xw-court'
            """).query(String.class).single()).isEqualTo("南京市中级人民法院 市法院 玄武区");
        assertThat(owner.sql("""
            select s.code || ' ' || o.valid_to
            from organisation.organisation o
            join organisation.organisation s on s.id = o.successor
            where o.code = 'city-state-tax'
            """).query(String.class).single()).isEqualTo("city-tax 2018-07-04");
        assertThat(owner.sql("select count(*) from organisation.organisation where outside and board is not null")
                .query(Integer.class).single()).isZero();
    }

    @Test
    void addsRenamesAndEndsButKeepsEveryIdAndEveryName() {
        city.load(with(body("city-archive", "南京市档案局")));
        var id = program.get(Organisations.class).find("city-archive").orElseThrow().id();
        city.load(with(body("city-archive", "南京市档案馆")));
        assertThat(program.get(Organisations.class).find("city-archive").orElseThrow())
                .satisfies(o -> assertThat(o.id()).isEqualTo(id))
                .satisfies(o -> assertThat(o.name()).isEqualTo("南京市档案馆"));
        assertThat(city.bodies().find("南京市档案局", null, "sports").body()).isEqualTo(id);

        city.load(SHIPPED);

        assertThat(events()).containsExactly("organisation-added", "organisation-renamed", "organisation-ended");
        assertThat(program.get(Organisations.class).get(id).validTo()).isNotNull();
        assertThat(city.bodies().find("南京市档案局", null, "sports").body()).isEqualTo(id);
    }

    @Test
    void givesANameToAnotherBodyWhenTheFileDoes() {
        city.load(with(body("city-swimming", "南京市游泳中心", "宁泳")));
        city.load(with(body("city-rowing", "南京市赛艇中心", "宁泳")));

        assertThat(city.bodies().find("宁泳", null, "sports").body())
                .isEqualTo(program.get(Organisations.class).find("city-rowing").orElseThrow().id());
    }

    @Test
    void bringsTheSameInOnceWhenTwoProgramsStartTogether() throws Exception {
        var changed = with(body("city-together", "南京市共同局", "共同局"));
        try (var starting = Executors.newFixedThreadPool(4)) {
            for (var start : starting.invokeAll(java.util.Collections.nCopies(4, () -> {
                city.load(changed);
                return true;
            }))) {
                assertThat(start.get()).isEqualTo(true);
            }
        }

        assertThat(owner.sql("select count(*) from organisation.organisation where code = 'city-together'")
                .query(Integer.class).single()).isEqualTo(1);
        assertThat(events()).containsOnlyOnce("organisation-added");
    }

    @Test
    void routesByTheBoardThatHoldsTheStreetOnTheDay() {
        var streets = SHIPPED.streets().stream().flatMap(street -> street.code().equals("320113009")
                ? java.util.stream.Stream.of(street.until(LocalDate.of(2030, 1, 1)),
                        new CityData.Street(street.code(), street.name(), street.kind(), "JB", LocalDate.of(2030, 1, 1),
                                null, Confidence.LOCAL_CHOICE))
                : java.util.stream.Stream.of(street)).toList();
        city.load(new CityData(SHIPPED.city(), SHIPPED.boards(), streets, SHIPPED.zones(), SHIPPED.departments(),
                SHIPPED.bodies(), SHIPPED.outside(), SHIPPED.registrationAuthorities()));

        assertThat(boardOf("八卦洲街道", LocalDate.of(2029, 12, 31))).isEqualTo("QX");
        assertThat(boardOf("八卦洲街道", LocalDate.of(2030, 1, 1))).isEqualTo("JB");
        assertThat(events()).containsExactly("street-moved");
        assertThat(owner.sql("""
            select string_agg(b.code || ' ' || coalesce(h.valid_to::text, 'open'), ', ' order by h.valid_from)
            from organisation.street_board h
            join organisation.organisation s on s.id = h.street
            join organisation.organisation b on b.id = h.board
            where s.code = '320113009'
            """).query(String.class).single()).isEqualTo("QX 2029-12-31, JB open");
        var organisations = program.get(Organisations.class);
        assertThat(organisations.districtOf(organisations.find("320111001").orElseThrow()).orElseThrow().name())
                .isEqualTo("浦口区");
    }

    private static String boardOf(String street, LocalDate day) {
        var board = city.places(day).streets().stream().filter(each -> each.name().equals(street)).findFirst()
                .orElseThrow().board();
        return program.get(Organisations.class).get(board).code();
    }

    @Test
    void recognisesRealNamesByTheDayOfTheDecision() {
        var bodies = city.bodies();
        var organisations = program.get(Organisations.class);

        var tax = bodies.find("南京市玄武区国家税务局", LocalDate.of(2013, 5, 6), "tax");
        assertThat(tax.rule()).isEqualTo(Rule.SUCCESSOR);
        assertThat(organisations.get(java.util.Objects.requireNonNull(tax.body())).name())
                .isEqualTo("国家税务总局南京市玄武区税务局");
        assertThat(bodies.find("南京市玄武区国家税务局", LocalDate.of(2020, 5, 6), "tax").rule()).isEqualTo(Rule.OTHER_TIME);
        var merged = bodies.find("南京市工商行政管理局白下分局", LocalDate.of(2012, 5, 6), "tax");
        assertThat(merged.rule()).isEqualTo(Rule.SUCCESSOR);
        var former = bodies.find("南京市白下区工商行政管理局", LocalDate.of(2012, 5, 6), "tax");
        assertThat(organisations.get(java.util.Objects.requireNonNull(former.body())).code())
                .isEqualTo("qh-market-regulation");
        var elsewhere = bodies.find("上海市浦东新区人民法院", LocalDate.of(2021, 5, 6), "tax");
        assertThat(elsewhere.rule()).isEqualTo(Rule.OUTSIDE);
        assertThat(organisations.get(java.util.Objects.requireNonNull(elsewhere.body())).outside()).isTrue();
        assertThat(bodies.find(NORTH + "人民法院", LocalDate.of(2021, 5, 6), "tax").body()).isNull();
    }
}
