package xinzhi.app.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Settings;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.yaml.DataFile;

/// The city this installation serves (本市), from its folder of the catalogue. Brought into the tables when the program starts.
@Component
public final class City implements InitializingBean {
    private static final Actor SYSTEM = new Actor(0, "系统", Duty.ADMINISTRATOR, 0, "");
    private final Settings settings;
    private final Transactions transactions;
    private final CityLoading loading;
    private final Organisations organisations;
    private final Clock clock;
    private volatile @Nullable CityGuide guide;

    City(Settings settings, Transactions transactions, CityLoading loading, Organisations organisations, Clock clock) {
        this.settings = settings;
        this.transactions = transactions;
        this.loading = loading;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        load(CityDataReader.read(DataFile.onClassPath("catalogue/" + settings.cityFolder() + "/organisation.yaml"))
                .get());
    }

    void load(CityData data) {
        var ids = transactions.write(SYSTEM, in -> {
            in.begin();
            return loading.load(data, LocalDate.now(clock), SYSTEM);
        });
        guide = new CityGuide(data, ids);
        organisations.load();
    }

    /// Name of the city, e.g. 南京市.
    public String name() { return get().name(); }

    /// Which board holds which place today.
    public CityPlaces places() { return places(LocalDate.now(clock)); }

    public CityPlaces places(LocalDate day) { return get().places(day); }

    /// Who designated, by every name in force today, the city's own included.
    public DesignatingBodies bodies() { return get().bodies(organisations.all(), organisations.names()); }

    List<CityData.Zone> zones() { return get().zones(); }

    private CityGuide get() {
        var city = guide;
        if (city == null) {
            throw new IllegalStateException("the city is not loaded yet");
        }
        return city;
    }
}
