package xinzhi.app.platform;

/// How sure a fact of a data file is (可信程度); what is not verified is shown as such until the city confirms it.
public enum Confidence {
    /// Seen in the source named beside it (已核实).
    VERIFIED,
    /// Recalled by people of the trade, its source not seen (待核实).
    RECALLED,
    /// Chosen by the city itself (本市约定).
    LOCAL_CHOICE
}
