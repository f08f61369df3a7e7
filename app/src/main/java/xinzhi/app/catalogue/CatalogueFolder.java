package xinzhi.app.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import xinzhi.app.platform.yaml.DataFile;
import xinzhi.app.platform.yaml.DataTree;

/// One folder of the catalogue: its list kinds and, in a city's folder, who sends them.
record CatalogueFolder(String name, List<DataFile> lists, List<DataFile> senders) {
    private static final String NATIONAL = "catalogue/national";

    static CatalogueFolder onClassPath(String name) {
        return new CatalogueFolder(name, DataFile.inFolder(name + "/lists"),
                Stream.of(DataFile.onClassPath(name + "/senders.yaml")).filter(DataFile::exists).toList());
    }

    /// Lists for the whole country and lists of a province or city rest on different law.
    BasisRule basisRule() { return name.equals(NATIONAL) ? BasisRule.NATIONAL : BasisRule.LOCAL; }

    /// Limits for deliveries of every list, if this folder sets any.
    Optional<DataFile> guards() {
        return Optional.of(DataFile.onClassPath(name + "/guards.yaml")).filter(DataFile::exists);
    }

    CatalogueFolder with(List<Amendment> amendments) {
        return new CatalogueFolder(name, lists.stream().map(file -> file.edited(root -> amendList(root, amendments)))
                .toList(), senders.stream().map(file -> file.edited(root -> amendSenders(root, amendments))).toList());
    }

    private static void amendList(DataTree root, List<Amendment> amendments) {
        var record = new RecordId.OfList(root.findText("id").orElse(""));
        amendments.stream().filter(amendment -> amendment.record().equals(record))
                .forEach(amendment -> new AmendedList(root).apply(amendment.changes()));
    }

    private static void amendSenders(DataTree root, List<Amendment> amendments) {
        for (var amendment : amendments) {
            switch (amendment.record()) {
                case RecordId.OfList _ -> {
                    // stands in another file
                }
                case RecordId.OfSender sender -> new AmendedSender(root, sender).apply(amendment.changes());
            }
        }
    }
}
