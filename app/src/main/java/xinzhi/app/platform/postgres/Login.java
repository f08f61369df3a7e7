package xinzhi.app.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;

/// How the owner of all databases signs in.
record Login(int port, String password) {
    static final String OWNER = "xinzhi_owner";
    private static final int PASSWORD_BYTES = 24;

    static String newPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// The login to the server another program runs in this folder, once that server accepts connections.
    static Optional<Login> ofRunningServer(ServerFolder folder) throws IOException {
        var port = ServerPort.kept(folder);
        var password = new SmallFile(folder.password()).read();
        if (port.isEmpty() || password.isEmpty() || !PidFile.read(folder.data()).map(PidFile::ready).orElse(false)) {
            return Optional.empty();
        }
        var login = new Login(port.getAsInt(), password.get());
        try {
            return login.serves(folder.data()) ? Optional.of(login) : Optional.empty();
        } catch (SQLException _) {
            return Optional.empty();
        }
    }

    String jdbcUrl(String database) {
        // The driver would otherwise quote the failing row, with the names in it, in its exceptions.
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?logServerErrorDetail=false";
    }

    /// Whether the server behind the port is the one of this data folder and not a stranger.
    boolean serves(Path data) throws SQLException, IOException {
        try (var connection = connect("postgres");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select current_setting('data_directory')")) {
            return row.next() && Files.isSameFile(data, Path.of(row.getString(1)));
        }
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database) + "&connectTimeout=10&socketTimeout=60", OWNER, password);
    }

    /// A password does not belong in a log.
    @Override
    public String toString() { return OWNER + " at port " + port; }
}
