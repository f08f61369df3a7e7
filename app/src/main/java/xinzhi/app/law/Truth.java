package xinzhi.app.law;

/// Whether something holds, as far as the facts can say. Unknown is never met.
enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    static Truth of(boolean holds) { return holds ? TRUE : FALSE; }

    Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
