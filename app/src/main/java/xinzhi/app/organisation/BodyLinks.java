package xinzhi.app.organisation;

import static xinzhi.app.organisation.CityDataReader.WORDING;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import xinzhi.app.organisation.CityData.Body;
import xinzhi.app.platform.yaml.DataMap;

/// Parents and successors of bodies (上级与承继关系): each is there, and nobody comes after himself.
final class BodyLinks {
    private final Map<String, Body> byCode = new HashMap<>();
    private final List<Written> written;

    /// A body, and the place in the file that speaks of it.
    record Written(DataMap map, Body body) {}

    private BodyLinks(List<Written> written) {
        this.written = written;
        written.forEach(each -> byCode.putIfAbsent(each.body().code(), each.body()));
    }

    static void check(List<Written> written) {
        var links = new BodyLinks(written);
        links.check("parent", Body::parent);
        links.check("successor", Body::successor);
        for (var each : written) {
            if (each.body().successor() != null && each.body().period().until() == null) {
                each.map().mistake("successor", WORDING, "successor-without-until");
            }
        }
    }

    private void check(String key, Function<Body, @Nullable String> link) {
        for (var each : written) {
            var to = link.apply(each.body());
            if (to == null) {
                continue;
            }
            if (!byCode.containsKey(to)) {
                each.map().mistake(key, WORDING, key + "-unknown", to);
            } else if (inACircle(each.body(), link)) {
                each.map().mistake(key, WORDING, key + "-circle", each.body().code(), to);
            }
        }
    }

    private boolean inACircle(Body start, Function<Body, @Nullable String> link) {
        var seen = new HashSet<String>();
        var at = link.apply(start);
        while (at != null && seen.add(at)) {
            if (at.equals(start.code())) {
                return true;
            }
            var body = byCode.get(at);
            at = body == null ? null : link.apply(body);
        }
        return false;
    }
}
