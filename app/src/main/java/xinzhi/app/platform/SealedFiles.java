package xinzhi.app.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Files a module keeps sealed (加密文件), written by [Vault#sealing]: a bean of this type lets a change of keys seal them again. The
/// evidence has its own way.
@FunctionalInterface
public interface SealedFiles {
    /// Those there are, whole or being written; asked anew at every change of keys.
    List<Sealed> list() throws IOException;

    /// @param place as given to [Vault#sealing]
    /// @param whole false while somebody writes it: it keeps its key in use, and is left alone
    record Sealed(Path file, String place, boolean whole) {}
}
