package xinzhi.app.catalogue;

/// What a delivered row becomes (入库去向).
public enum Target {
    /// A subject of the register (登记主体).
    REGISTER,
    /// A listing (列入记录), answered by an item of the ledger.
    LISTING,
    /// A record kept with its subject (主体附注): nothing the city must act upon, so no item opens.
    NOTE
}
