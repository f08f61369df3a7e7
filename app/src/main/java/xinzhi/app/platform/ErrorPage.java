package xinzhi.app.platform;

/// A page that could not be shown: what happened and what to do, never an exception's text.
///
/// @param shell     what surrounds the page
/// @param code      HTTP status, e.g. `404`
/// @param happened  what happened
/// @param remedy    what the reader can do
/// @param reference number under which operations find the fault in the log
public record ErrorPage(Shell shell, String code, String happened, String remedy, String reference) {}
