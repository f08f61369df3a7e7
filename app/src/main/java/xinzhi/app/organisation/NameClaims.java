package xinzhi.app.organisation;

import static xinzhi.app.organisation.CityDataReader.WORDING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xinzhi.app.platform.yaml.DataMap;

/// Whose a printed name is (名称归属): at any one time one owner's only. The same name may go to another owner later.
final class NameClaims {
    private final Map<String, List<Claim>> claims = new HashMap<>();

    private record Claim(String owner, Period period) {}

    void claim(DataMap map, String key, String name, String owner, Period period) {
        if (name.isEmpty()) {
            return;
        }
        var earlier = claims.computeIfAbsent(PlainName.of(name), _ -> new ArrayList<>());
        earlier.stream().filter(claim -> claim.owner().equals(owner) || claim.period().overlaps(period)).findFirst()
                .ifPresent(other -> map.mistake(key, WORDING, "name-twice", name, other.owner()));
        earlier.add(new Claim(owner, period));
    }

    void claim(DataMap map, CityData.Body body) {
        claim(map, "name", body.name(), body.code(), body.period());
        body.variants().forEach(name -> claim(map, "variants", name, body.code(), body.period()));
        body.succeeds().forEach(name -> claim(map, "succeeds", name, body.code(), Period.ALWAYS));
    }
}
