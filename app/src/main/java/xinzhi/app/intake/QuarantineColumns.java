package xinzhi.app.intake;

import java.util.List;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.SealedColumns;

/// What is sealed of rows set aside and of their corrections, for a change of keys.
@Component
final class QuarantineColumns implements SealedColumns {
    @Override
    public List<Column> list() {
        return List.of(new Column("intake.quarantined", "id", "cells", PrintedCells.PLACE),
                new Column("intake.correction", "id", "cells", Correction.PLACE));
    }
}
