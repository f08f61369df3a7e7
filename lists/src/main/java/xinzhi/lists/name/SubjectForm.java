package xinzhi.lists.name;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.text.TextForm;
import xinzhi.lists.text.WordFile;

/// Legal form of a subject (主体组织形式), from the type its register gives it. A type nobody knows is UNKNOWN: nothing follows from it.
public enum SubjectForm {
    /// Nothing is said, or nothing we understand.
    UNKNOWN,
    /// Company with limited liability or by shares (公司法人).
    COMPANY,
    /// Enterprise legal person of the older law (非公司企业法人: 全民、集体所有制).
    ENTERPRISE,
    /// Farmers' cooperative (农民专业合作社): a legal person of its own kind.
    COOPERATIVE,
    /// Partnership (合伙企业): its partners answer.
    PARTNERSHIP,
    /// Sole proprietorship (个人独资企业): its owner answers.
    SOLE_PROPRIETORSHIP,
    /// Branch of another subject (分支机构、分公司): no legal person; its head office answers.
    BRANCH,
    /// Individual business (个体工商户): its operator answers.
    INDIVIDUAL_BUSINESS;

    private static final Pattern CODE = Pattern.compile("[1-9][0-9]{3}");
    private static final int UNIFIED_LENGTH = 18;

    /// What a type contains (`words`) or begins with as a code (`codes`), the first rule that fits decides.
    private record Rule(SubjectForm form, boolean code, List<String> marks) {
        static Rule of(String line) {
            var words = line.strip().split("\\s+");
            return new Rule(valueOf(words[0]), words[1].equals("code"), Stream.of(words).skip(2).toList());
        }

        boolean fits(String text, boolean asCode) {
            return code == asCode
                    && marks.stream().anyMatch(mark -> code ? text.startsWith(mark) : text.contains(mark));
        }
    }

    private static final List<Rule> RULES = WordFile.lines(SubjectForm.class, "subject-forms.txt").stream()
            .map(Rule::of).toList();
    private static final Map<String, SubjectForm> BY_CODE = Stream.of(values())
            .collect(Collectors.toUnmodifiableMap(SubjectForm::code, form -> form));

    /// The form a type stands for, in words or as a code of market supervision.
    public static SubjectForm read(@Nullable String type) {
        if (type == null) {
            return UNKNOWN;
        }
        var text = TextForm.closed(type);
        boolean code = CODE.matcher(text).matches();
        return RULES.stream().filter(rule -> rule.fits(text, code)).map(Rule::form).findFirst().orElse(UNKNOWN);
    }

    /// The type decides; where it says nothing, what the unified code's second character tells (92 个体工商户, 93 农民专业合作社). Never the name.
    public static SubjectForm read(@Nullable String type, @Nullable String unifiedCode) {
        var said = read(type);
        if (said != UNKNOWN || unifiedCode == null || unifiedCode.length() != UNIFIED_LENGTH) {
            return said;
        }
        return unifiedCode.startsWith("92")
                ? INDIVIDUAL_BUSINESS
                : unifiedCode.startsWith("93") ? COOPERATIVE : UNKNOWN;
    }

    /// Whether it is an enterprise legal person (企业法人), which alone can go bankrupt by itself; empty where the form is unknown.
    public Optional<Boolean> isEnterpriseLegalPerson() {
        return switch (this) {
            case UNKNOWN -> Optional.empty();
            case COMPANY, ENTERPRISE -> Optional.of(true);
            case COOPERATIVE, PARTNERSHIP, SOLE_PROPRIETORSHIP, BRANCH, INDIVIDUAL_BUSINESS -> Optional.of(false);
        };
    }

    /// Whether somebody else answers for its debts without limit: owner, partners, operator or head office; empty where unknown.
    public Optional<Boolean> othersAnswer() {
        return switch (this) {
            case UNKNOWN -> Optional.empty();
            case COMPANY, ENTERPRISE, COOPERATIVE -> Optional.of(false);
            case PARTNERSHIP, SOLE_PROPRIETORSHIP, BRANCH, INDIVIDUAL_BUSINESS -> Optional.of(true);
        };
    }

    /// As stored, e.g. `sole-proprietorship`.
    public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    /// The form stored under this code.
    public static SubjectForm ofCode(String code) {
        var form = BY_CODE.get(code);
        if (form == null) {
            throw new IllegalArgumentException("no form of a subject: " + code);
        }
        return form;
    }
}
