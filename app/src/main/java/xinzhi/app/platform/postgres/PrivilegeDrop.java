package xinzhi.app.platform.postgres;

/// How the server was kept from running as root (降权方式), which PostgreSQL refuses.
public enum PrivilegeDrop {
    /// The program itself does not run as root.
    NOT_NEEDED,
    /// A user namespace of its own: files still belong to root.
    USER_NAMESPACE,
    /// A plain account: the data belongs to it.
    PLAIN_ACCOUNT
}
