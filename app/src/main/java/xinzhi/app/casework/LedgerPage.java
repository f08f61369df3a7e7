package xinzhi.app.casework;

import xinzhi.app.platform.Shell;

/// The governance ledger (治理台账).
///
/// @param shell    what surrounds the page
/// @param search   the words searched for, empty when none
/// @param fragment filters and rows, the part that a search replaces
public record LedgerPage(Shell shell, String search, LedgerFragment fragment) {}
