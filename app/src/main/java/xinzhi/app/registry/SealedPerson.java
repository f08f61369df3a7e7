package xinzhi.app.registry;

import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Vault;

/// A natural person as a list names them, sealed for the way into the records (密封的自然人): readable is only the masked form.
public final class SealedPerson {
    static final String NAME = "person.name";
    static final String NUMBER = "person.number";
    private final PersonName name;
    private final @Nullable PersonNumber number;
    private final Vault vault;

    private SealedPerson(Vault vault, PersonName name, @Nullable PersonNumber number) {
        this.vault = vault;
        this.name = name;
        this.number = number;
    }

    public static SealedPerson of(Vault vault, String name, @Nullable String number) {
        return new SealedPerson(vault, new PersonName(name), number == null ? null : PersonNumber.of(number));
    }

    public String maskedName() { return name.masked(); }

    public @Nullable String maskedNumber() { return number == null ? null : number.masked(); }

    public byte[] name() { return vault.seal(NAME, name.text()); }

    public byte @Nullable [] number() { return number == null ? null : vault.seal(NUMBER, number.text()); }

    /// What equal numbers have in common; null where the number does not tell who it is.
    public byte @Nullable [] index() { return number == null ? null : index(vault, number); }

    public @Nullable String division() { return number == null ? null : number.division().orElse(null); }

    static byte @Nullable [] index(Vault vault, PersonNumber number) {
        return number.identifies() ? vault.index(NUMBER, number.text()) : null;
    }
}
