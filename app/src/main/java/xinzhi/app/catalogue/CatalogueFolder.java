package xinzhi.app.catalogue;

import java.util.List;
import java.util.stream.Stream;
import xinzhi.app.platform.DataFile;

/// One folder of the catalogue: its list kinds and, in a city's folder, who sends them.
record CatalogueFolder(String name, List<DataFile> lists, List<DataFile> senders) {
    private static final String NATIONAL = "catalogue/national";

    static CatalogueFolder onClassPath(String name) {
        return new CatalogueFolder(name, DataFile.inFolder(name + "/lists"),
                Stream.of(DataFile.onClassPath(name + "/senders.yaml")).filter(DataFile::exists).toList());
    }

    /// Lists for the whole country and lists of a province or city rest on different law.
    BasisRule basisRule() { return name.equals(NATIONAL) ? BasisRule.NATIONAL : BasisRule.LOCAL; }
}
