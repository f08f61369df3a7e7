package xinzhi.app.platform;

import java.sql.SQLException;

/// A fault as it may stand in a log (故障记录): kinds, SQL states and places in the program, but no messages, which may quote persons' data.
public final class FaultTrace {
    private FaultTrace() {}

    public static String of(Throwable fault) {
        var text = new StringBuilder();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : "caused by ").append(cause.getClass().getName());
            if (cause instanceof SQLException sql) {
                text.append(" [").append(sql.getSQLState()).append(']');
            }
            for (var place : cause.getStackTrace()) {
                text.append("\n\tat ").append(place);
            }
            text.append('\n');
        }
        return text.toString();
    }
}
