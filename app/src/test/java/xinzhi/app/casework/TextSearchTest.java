package xinzhi.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xinzhi.app.People;
import xinzhi.app.TestProgram;
import xinzhi.app.casework.TextSearch.Meaning;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Transactions;

/// What the words in the search box stand for.
class TextSearchTest {
    private static final Actor CITY = new Actor(1, "市", Duty.CITY, 1, "");
    private static TestProgram program;

    @BeforeAll
    static void start() {
        program = TestProgram.startQuiet();
        People.asOwner(program,
                """
                    insert into registry.subject (kind, unified_code, organisation_code, name, in_register, delivery, known_from)
                    values ('enterprise', '91320102MA1AAAAAA1', 'MA1AAAAAA', '南京金陵饭店有限公司', true, 1, now()),
                           ('enterprise', '91320106MA1BBBBBB2', 'MA1BBBBBB', '南京ABC（集团）有限公司', true, 1, now()),
                           ('enterprise', null, 'X12345678', '饭金店陵厂', true, 1, now())
                    """,
                """
                    insert into registry.subject_name (subject_id, name, normalised, bigrams, current)
                    values (1, '南京金陵饭店有限公司', '南京金陵饭店有限公司', array['南京', '京金', '金陵', '陵饭', '饭店', '店有', '有限', '限公', '公司'], true),
                           (1, '金陵老店', '金陵老店', array['金陵', '陵老', '老店'], false),
                           (2, '南京ABC（集团）有限公司', '南京ABC(集团)有限公司',
                            array['南京', '京A', 'AB', 'BC', 'C(', '(集', '集团', '团)', ')有', '有限', '限公', '公司'], true),
                           (3, '饭金店陵厂', '饭金店陵厂', array['饭金', '金店', '店陵', '陵厂'], true)
                    """);
    }

    @AfterAll
    static void stop() { program.close(); }

    private static Meaning understand(String typed) {
        return program.get(Transactions.class).read(CITY, () -> program.get(TextSearch.class).understand(typed));
    }

    @ParameterizedTest
    @CsvSource({"金陵,1", "金陵饭店,1", "老店,1", "abc（集团）,2", "ＡＢＣ,2", "'A B C',2", "91320102MA1AAAAAA1,1", "91320102ma1,1",
            "MA1AAAAA-A,1", "X1234567-8,3", "饭金店,3"})
    void findsASubjectByPartOfAnyNameOrCode(String typed, long subject) {
        assertThat(understand(typed)).isEqualTo(new Meaning.Subjects(java.util.List.of(subject)));
    }

    @Test
    void findsEveryoneWithAWordInCommon() {
        assertThat(((Meaning.Subjects) understand("有限公司")).ids()).containsExactlyInAnyOrder(1L, 2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"陵金", "金陵店", "上海", "%%", "__", "91320103MA", "' or true --", "\\\\"})
    void findsNobodyWhereTheWordsDoNotStandTogether(String typed) {
        assertThat(understand(typed)).isEqualTo(new Meaning.Subjects(java.util.List.of()));
    }

    @ParameterizedTest
    @CsvSource({"宁市监罚〔2026〕12号,宁市监罚〔2026〕12号", "宁市监罚[2026]12号,宁市监罚〔2026〕12号", "(2026)苏0102执1号,〔2026〕苏0102执1号",
            "（2026）苏,〔2026〕苏", "宁市监(罚)(2026)12号,宁市监〔罚〕〔2026〕12号", "罚字12号甲3号,罚字12号甲3号"})
    void knowsADocumentByItsYearInBrackets(String typed, String key) {
        assertThat(understand(typed)).isEqualTo(new Meaning.Document(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"宁市监罚12号楼", "第号", "(202)苏", "号12", "12号-"})
    void takesNothingElseForADocument(String typed) {
        assertThat(understand(typed)).isInstanceOf(Meaning.Subjects.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "(", "(123", "1号", "(1号", "〔2026〕号"})
    void looksAtEachPlaceOfTheLongestWordsAFewTimesOnly(String repeated) {
        var words = new Counted(repeated.repeat(TextSearch.LONGEST / repeated.length()) + "甲", new AtomicInteger());

        assertThat(TextSearch.namesDocument(words)).isFalse();
        assertThat(words.looks().get()).isLessThan(5 * TextSearch.LONGEST);
    }

    /// A text that counts how often it is looked at.
    private record Counted(String text, AtomicInteger looks) implements CharSequence {
        @Override
        public int length() { return text.length(); }

        @Override
        public char charAt(int index) {
            looks.incrementAndGet();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) { return new Counted(text.substring(start, end), looks); }

        @Override
        public String toString() { return text; }
    }

    @Test
    void asksForTwoCharactersAtLeast() {
        assertThat(understand("南")).isEqualTo(new Meaning.TooShort());
        assertThat(understand("𠮷")).isEqualTo(new Meaning.TooShort());
        assertThat(understand(" 　")).isEqualTo(new Meaning.Nothing());
        assertThat(understand("")).isEqualTo(new Meaning.Nothing());
    }
}
