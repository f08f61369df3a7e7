package xinzhi.lists.read;

import java.io.IOException;
import xinzhi.lists.check.FindingCode;

/// A part of a workbook that must not be read on; passes through the parser, so it is an exception of streams.
final class DamagedPart extends IOException {
    private static final long serialVersionUID = 1;

    private final FindingCode code;

    DamagedPart(FindingCode code) {
        super(code.name());
        this.code = code;
    }

    FindingCode code() { return code; }
}
