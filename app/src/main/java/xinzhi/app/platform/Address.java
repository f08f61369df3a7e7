package xinzhi.app.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// Where the server stands at the moment, and as whom one signs in there.
final class Address extends AbstractDataSource {
    private static final String QUIET = "logServerErrorDetail=false&ApplicationName=xinzhi";
    private final Supplier<String> url;
    private final String user;
    private final String password;

    Address(Supplier<String> url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /// @param more further words for the driver, each begun by `&`
    Connection connect(String more) throws SQLException {
        var place = url.get();
        return DriverManager.getConnection(place + (place.contains("?") ? "&" : "?") + QUIET + more, user, password);
    }

    @Override
    public Connection getConnection() throws SQLException { return connect(""); }

    @Override
    public Connection getConnection(String other, String otherPassword) throws SQLException {
        throw new SQLException("only one account signs in here");
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The driver's own holds.
    }
}
