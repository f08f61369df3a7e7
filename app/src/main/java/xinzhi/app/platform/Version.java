package xinzhi.app.platform;

/// Which build of the program this is (版本).
public final class Version {
    private Version() {}

    /// As in the name of the packed program; `dev` when it runs from the folders of a build.
    public static String product() {
        var packed = Version.class.getPackage().getImplementationVersion();
        return packed == null ? "dev" : packed;
    }
}
