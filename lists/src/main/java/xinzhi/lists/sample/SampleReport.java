package xinzhi.lists.sample;

import java.util.Map;

/// What was made (样例说明): for tests and for whoever compares an import with it.
///
/// @param rows    rows written
/// @param dirt    rows made faulty, by kind; kinds that did not occur are left out
/// @param removed rows of yesterday left out
/// @param changed rows of yesterday whose content was changed
/// @param added   rows that yesterday's file did not have
public record SampleReport(long rows, Map<Dirt, Long> dirt, long removed, long changed, long added) {
    public SampleReport {
        dirt = Map.copyOf(dirt);
    }
}
