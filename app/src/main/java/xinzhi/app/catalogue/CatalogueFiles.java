package xinzhi.app.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import xinzhi.app.platform.yaml.DataFile;
import xinzhi.app.platform.yaml.Loaded;

/// The files of the catalogue with the amendments laid over them; what comes out is read and checked like the files alone.
record CatalogueFiles(List<CatalogueFolder> folders) {
    CatalogueFiles {
        folders = List.copyOf(folders);
    }

    static CatalogueFiles onClassPath(String... folders) {
        return new CatalogueFiles(Arrays.stream(folders).map(CatalogueFolder::onClassPath).toList());
    }

    Loaded<ListKinds> read(String edition) { return ListKinds.read(folders, edition); }

    /// In the order given, one upon the other.
    CatalogueFiles with(List<Amendment> amendments) {
        return new CatalogueFiles(folders.stream().map(folder -> folder.with(amendments)).toList());
    }

    /// The values of a record; empty if there is no such list.
    Optional<RecordValues> find(RecordId record) {
        return switch (record) {
            case RecordId.OfList(var kind) -> folders.stream().flatMap(folder -> folder.lists().stream())
                    .flatMap(file -> file.tree().stream()).filter(root -> root.findText("id").equals(Optional.of(kind)))
                    .findFirst().map(AmendedList::new);
            case RecordId.OfSender sender -> find(new RecordId.OfList(sender.kind()))
                    .flatMap(_ -> folders.stream().flatMap(folder -> folder.senders().stream()).findFirst())
                    .flatMap(DataFile::tree).map(root -> new AmendedSender(root, sender));
        };
    }
}
