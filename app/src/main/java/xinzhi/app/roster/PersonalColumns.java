package xinzhi.app.roster;

import java.util.List;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.SealedColumns;

/// What is sealed of a row's personal columns, for a change of keys.
@Component
final class PersonalColumns implements SealedColumns {
    @Override
    public List<Column> list() {
        return List.of(new Column("roster.listing_personal", "listing_id", "sealed", PersonalFields.PLACE),
                new Column("roster.listing_personal_before", "listing_id", "sealed", PersonalFields.PLACE));
    }
}
