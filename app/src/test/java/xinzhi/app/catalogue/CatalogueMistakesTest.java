package xinzhi.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import xinzhi.app.platform.yaml.DataFile;
import xinzhi.app.platform.yaml.DataMistake;

/// What the catalogue asks of a list beyond its spelling, and how it says so.
class CatalogueMistakesTest {
    private static final String LIST = """
        id: safety
        name: 安全生产严重失信主体
        category: serious
        target: listing
        grain: record
        cadence: monthly
        line: emergency
        persons: counted
        listBasis: {instrument: 某法, level: law, confidence: recalled}
        criteriaBasis: {instrument: 某规章, level: departmental-rule, confidence: recalled}
        key: [code, document]
        fields:
          - {code: name, name: 单位名称, type: text, role: subject-name}
          - {code: code, name: 统一代码, type: unified-code, role: subject-code}
          - {code: document, name: 文号, type: text, role: document-number}
          - {code: body, name: 认定机关, type: text, role: authority-name}
        """;
    private static final String SENDERS = """
        senders:
          - {kind: safety, sender: city-emergency, grain: record, area: 320100, subjectKinds: [enterprise]}
        """;

    @Test
    void acceptsASoundList() { assertThat(sentences(LIST, SENDERS)).isEmpty(); }

    @Test
    void refusesANationalListThatRestsOnAnOfficesOwnDocument() {
        assertThat(sentences(LIST.replace("level: law", "level: normative-document"), SENDERS)).containsExactly(
                "安全.yaml 第 9 行：全国性名单不能以“某法”的效力级别作为设列依据。设列依据应为法律（law）、行政法规（administrative-regulation）、"
                        + "党中央国务院政策文件（central-document）或部门规章（departmental-rule），请补充依据，没有依据的名单不得启用。");
    }

    @Test
    void refusesALocalListThatRestsOnAnythingButALocalRegulation() {
        var local = new CatalogueFolder("catalogue/nanjing", List.of(DataFile.of("安全.yaml", LIST)), List.of());

        assertThat(sentences(local)).containsExactly(
                "安全.yaml 第 9 行：地方名单不能以“某法”的效力级别作为设列依据。地方名单只能依地方性法规（local-regulation）设列，请补充依据，没有依据的名单不得启用。",
                "安全.yaml 第 10 行：地方名单不能以“某规章”的效力级别作为认定标准依据。地方名单的认定标准只能由地方性法规（local-regulation）规定，请补充依据。");
    }

    @Test
    void asksForTheSourceOfABasisSaidToBeVerified() {
        assertThat(sentences(LIST.replace("level: law, confidence: recalled", "level: law, confidence: verified"),
                SENDERS))
                .containsExactly("安全.yaml 第 9 行：依据“某法”标为已核实，却没有注明出处。请补写 source，或把 confidence 改为 recalled（待核实）。");
    }

    @Test
    void refusesAKeyThatNamesNoField() {
        assertThat(sentences(LIST.replace("[code, document]", "[code, documnt]"), SENDERS))
                .containsExactly("安全.yaml 第 11 行：key 中的“documnt”不是本名单的数据项。请改为 fields 中已有的 code。");
    }

    @Test
    void asksAListingForItsDocumentAndItsAuthority() {
        assertThat(sentences(LIST.replace(", role: document-number", "").replace(", role: authority-name", ""),
                SENDERS)).containsExactly(
                        "安全.yaml 第 12 行：没有数据项承担角色“document-number”。请给相应的数据项补写 role: document-number。",
                        "安全.yaml 第 12 行：没有数据项承担角色“authority-name”。请给相应的数据项补写 role: authority-name。");
    }

    @Test
    void asksANoteForNoDocumentAndNoAuthority() {
        assertThat(sentences(LIST.replace("category: serious", "category: signal")
                .replace("target: listing", "target: note").replace(", role: document-number", "")
                .replace(", role: authority-name", ""), SENDERS)).isEmpty();
    }

    @Test
    void refusesAPartPlayedTwice() {
        assertThat(sentences(LIST.replace("document-number", "subject-name"), SENDERS)).containsExactly(
                "安全.yaml 第 12 行：没有数据项承担角色“document-number”。请给相应的数据项补写 role: document-number。",
                "安全.yaml 第 15 行：角色“subject-name”已由数据项“name”承担。每个角色只能由一个数据项承担，请删去其中一处。");
    }

    @Test
    void refusesAHeadingClaimedByTwoFields() {
        assertThat(sentences(LIST.replace("type: unified-code,", "type: unified-code, aliases: [单位名称],"), SENDERS))
                .containsExactly("安全.yaml 第 14 行：表头“单位名称”已归数据项“name”所有。同一表头只能对应一个数据项，请从其中一处删去。");
    }

    @Test
    void refusesACodeGivenToTwoFieldsWithoutStumbling() {
        assertThat(sentences(LIST.replace("{code: body,", "{code: name,"), SENDERS))
                .containsExactly("安全.yaml 第 16 行：表头“name”已归数据项“name”所有。同一表头只能对应一个数据项，请从其中一处删去。");
    }

    @Test
    void asksForTheValuesOfAChoiceAndForTheKindOfEach() {
        assertThat(sentences(
                LIST + "  - {code: kind, name: 主体类别, type: choice, role: subject-kind, values: [法人, 自然人]}\n"
                        + "  - {code: grade, name: 等级, type: choice}\nsubjectKinds: {enterprise: [法人, 企业]}\n",
                SENDERS))
                .containsExactly("安全.yaml 第 18 行：数据项“grade”的类型是 choice，却没有列出值域。请补写 values，或改用其他类型。",
                        "安全.yaml 第 19 行：主体类别“自然人”没有说明属于哪一类。请在 subjectKinds 的 enterprise、individual-business 或 person 之下补写。",
                        "安全.yaml 第 19 行：主体类别“企业”不在主体类别数据项的值域内。请从 subjectKinds 删去，或补入该数据项的 values。");
    }

    @Test
    void refusesTwoListsOfOneName() {
        var folder = new CatalogueFolder("catalogue/national",
                List.of(DataFile.of("甲.yaml", LIST), DataFile.of("乙.yaml", LIST)), List.of());

        assertThat(sentences(folder)).containsExactly("乙.yaml 第 1 行：名单标识“safety”已被另一个文件使用。请换一个标识，或删去重复的文件。");
    }

    @Test
    void refusesASenderOfAnUnknownListAndAnAreaThatIsNone() {
        assertThat(sentences(LIST, SENDERS.replace("kind: safety", "kind: saftey").replace("320100", "南京")))
                .containsExactly("报送.yaml 第 2 行：没有标识为“saftey”的名单。请改用已有的名单标识：safety。",
                        "报送.yaml 第 2 行：区划代码“南京”不是六位数字。请填写六位行政区划代码，例如 320100。");
    }

    @Test
    void refusesAFolderWithoutLists() {
        assertThat(Catalogue.read("catalogue/atlantis").findMistakes()).extracting(DataMistake::sentence)
                .containsExactly("catalogue/atlantis/lists：没有任何名单文件。请核对文件夹名称，并至少放入一个名单的 .yaml 文件。");
    }

    private static List<String> sentences(String list, String senders) {
        return sentences(new CatalogueFolder("catalogue/national", List.of(DataFile.of("安全.yaml", list)),
                List.of(DataFile.of("报送.yaml", senders))));
    }

    private static List<String> sentences(CatalogueFolder folder) {
        return Catalogue.read(List.of(folder)).findMistakes().stream().map(DataMistake::sentence).toList();
    }
}
