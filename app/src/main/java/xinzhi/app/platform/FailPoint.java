package xinzhi.app.platform;

/// Places where a test may let the program die as by `kill -9`. Nothing happens unless the process was started with `xinzhi.fail-point`.
public enum FailPoint {
    UPLOAD_HALF,
    STORED,
    MID_COMPARE,
    BEFORE_COMMIT,
    AFTER_COMMIT,
    BACKUP_HALF,
    RESTORE_HALF,
    MID_ROTATION;

    private static final String CHOSEN = System.getProperty("xinzhi.fail-point", "");

    public void reached() {
        if (!CHOSEN.isEmpty() && CHOSEN.equals(name())) {
            Runtime.getRuntime().halt(137);
        }
    }
}
