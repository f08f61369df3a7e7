package xinzhi.app.casework;

/// A look at the ledger kept under a name (常用视图): filters, order and columns, without the words sought.
///
/// @param main the one the ledger opens with
record SavedView(long id, String name, LedgerForm form, LedgerColumns columns, boolean main) {}
