package xinzhi.app.catalogue;

import java.util.Locale;

/// What an amendment is about (修订对象): a list kind itself, or one body that delivers it.
sealed interface RecordId {
    /// The list kind concerned.
    String kind();

    /// As stored.
    String code();

    record OfList(String kind) implements RecordId {
        @Override
        public String code() { return "list/" + kind; }
    }

    /// Who delivers the kind in this grain.
    record OfSender(String kind, String sender, Grain grain) implements RecordId {
        @Override
        public String code() { return "sender/" + kind + "/" + sender + "/" + grain.name().toLowerCase(Locale.ROOT); }
    }

    static RecordId of(String code) {
        var parts = code.split("/", -1);
        return parts[0].equals("list")
                ? new OfList(parts[1])
                : new OfSender(parts[1], parts[2], Grain.valueOf(parts[3].toUpperCase(Locale.ROOT)));
    }
}
