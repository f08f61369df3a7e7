package xinzhi.app.platform.postgres;

/// What only tests change: `durable` off spares them the disk, `namespaces` off makes root fall back to a plain account.
record Options(boolean durable, boolean namespaces) {
    static final Options USUAL = new Options(true, true);
}
