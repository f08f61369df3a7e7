package xinzhi.app.platform;

import java.sql.SQLException;

/// A fault as it may stand in a log (故障记录): kinds, SQL states and places in the program, but no messages, which may quote persons' data.
public final class FaultTrace {
    private static final int PLACES_OF_OTHERS = 5;

    private FaultTrace() {}

    public static String of(Throwable fault) {
        var text = new StringBuilder();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : "caused by ").append(cause.getClass().getName());
            if (cause instanceof SQLException sql) {
                text.append(" [").append(sql.getSQLState()).append(']');
            }
            appendPlaces(cause.getStackTrace(), text);
        }
        return text.toString();
    }

    /// The uppermost, and all of our own.
    private static void appendPlaces(StackTraceElement[] places, StringBuilder text) {
        for (int i = 0; i < places.length; i++) {
            if (i < PLACES_OF_OTHERS || places[i].getClassName().startsWith("xinzhi.")) {
                text.append("\n\tat ").append(places[i]);
            }
        }
        text.append('\n');
    }
}
