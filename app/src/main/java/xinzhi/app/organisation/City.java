package xinzhi.app.organisation;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.DataFile;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Settings;
import xinzhi.app.platform.Transactions;

/// The city this installation serves (本市), from its folder of the catalogue. Brought into the tables when the program starts.
@Component
public final class City implements InitializingBean {
    private static final Actor SYSTEM = new Actor(0, "系统", Duty.ADMINISTRATOR, 0, "");
    private final Settings settings;
    private final Transactions transactions;
    private final CityLoading loading;
    private final Organisations organisations;
    private final java.time.Clock clock;
    private volatile CityLoading.@org.jspecify.annotations.Nullable Loaded loaded;

    City(Settings settings, Transactions transactions, CityLoading loading, Organisations organisations,
            java.time.Clock clock) {
        this.settings = settings;
        this.transactions = transactions;
        this.loading = loading;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        var data = CityDataReader
                .read(DataFile.onClassPath("catalogue/" + settings.cityFolder() + "/organisation.yaml")).get();
        loaded = transactions.write(SYSTEM, in -> {
            in.begin();
            return loading.load(data, java.time.LocalDate.now(clock));
        });
        organisations.load();
    }

    /// Name of the city, e.g. 南京市.
    public String name() { return get().name(); }

    public CityPlaces places() { return get().places(); }

    public DesignatingBodies bodies() { return get().bodies(); }

    private CityLoading.Loaded get() {
        var city = loaded;
        if (city == null) {
            throw new IllegalStateException("the city is not loaded yet");
        }
        return city;
    }
}
