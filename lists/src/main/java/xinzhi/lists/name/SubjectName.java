package xinzhi.lists.name;

import java.util.List;
import java.util.Optional;
import xinzhi.lists.text.TextForm;

/// Name of an organisation or business (主体名称), exactly as printed; everything else is read from it.
///
/// Names are registered in standard characters under the 企业名称登记管理规定; lists print them in any width, with any bracket,
/// and with former names or 个体工商户 behind them.
public record SubjectName(String printed) {
    public SubjectName {
        if (!saysSomething(printed)) {
            throw new IllegalArgumentException("a name without a word");
        }
    }

    public static SubjectName of(String printed) { return new SubjectName(printed); }

    /// Both keys, read once.
    public record Keys(NameKey key, Optional<CandidateKey> candidate) {}

    public Keys keys() {
        var parts = NameParts.of(printed);
        var name = ComparedName.of(parts.own());
        return new Keys(new NameKey(parts.individual() ? name + NameParts.INDIVIDUAL : name),
                CoreName.of(name).map(CandidateKey::new));
    }

    /// The name without the other names behind it, in the form in which two printings of it are the same.
    ///
    /// The mark of an individual business stays, whichever brackets it has: a shop and a firm may bear one name.
    public NameKey key() { return keys().key(); }

    /// The weaker key, for candidates only; empty where nothing would be left to tell firms apart.
    public Optional<CandidateKey> candidateKey() { return keys().candidate(); }

    /// Former, later and alias names, in the order printed.
    public List<OtherName> otherNames() { return NameParts.of(printed).others(); }

    /// Whether the name says itself that it is an individual business (个体工商户); no mark says nothing.
    public boolean isIndividualBusiness() { return NameParts.of(printed).individual(); }

    /// Whether the name can only be an organisation's (单位名称): by its form, and in doubt not. An individual business is its
    /// operator's, and many a name in a list is a person's.
    public boolean isSurelyAnOrganisation() {
        var parts = NameParts.of(printed);
        return !parts.individual() && OrganisationForms.has(parts.own());
    }

    /// Whether there is anything in the text that could be a name.
    public static boolean saysSomething(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isIdeographic(text.charAt(i))) {
                return true;
            }
        }
        return !TextForm.closed(text).isEmpty();
    }

    @Override
    public String toString() { return printed; }
}
