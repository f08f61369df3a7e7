package xinzhi.app.law;

import java.util.List;
import xinzhi.app.platform.yaml.DataFile;

/// The calendar and the clocks that are shipped, for tests.
final class Calendars {
    static final WorkingDays SHIPPED = WorkingDays
            .read(List.of(DataFile.onClassPath("catalogue/national/working-days.yaml"))).get();

    private Calendars() {}

    static StatutoryClocks clocks(WorkingDays calendar) {
        return StatutoryClocks.read(List.of(DataFile.onClassPath("catalogue/national/law/clocks.yaml"),
                DataFile.onClassPath("catalogue/nanjing/law/clocks.yaml")), calendar).get();
    }
}
