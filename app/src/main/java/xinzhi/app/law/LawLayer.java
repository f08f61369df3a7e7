package xinzhi.app.law;

/// Whose rules a folder holds; a lower layer may add and fill in, never overrule (C-01).
///
/// @param folder e.g. `catalogue/nanjing`
record LawLayer(String folder, Level level) {
    enum Level {
        NATIONAL,
        PROVINCE,
        CITY
    }

    boolean isLocal() { return level != Level.NATIONAL; }

    String rules() { return folder + "/law"; }
}
