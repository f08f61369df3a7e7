package xinzhi.app.organisation;

import java.util.List;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.SealedColumns;

/// What is sealed of accounts, for a change of keys.
@Component
final class SecondFactorColumns implements SealedColumns {
    @Override
    public List<Column> list() {
        return List.of(new Column("organisation.second_factor", "account", "sealed_key", SecondFactors.PLACE));
    }
}
