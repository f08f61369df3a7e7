package xinzhi.lists.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import xinzhi.lists.check.FindingCode;

/// The table of contents of a workbook: its sheets in order and the parts that serve them all.
///
/// @param offset1904 days between the workbook's day count and the usual one: 0 or 1462
record WorkbookIndex(List<Sheet> sheets, Optional<String> styles, Optional<String> strings, int offset1904) {
    static final int DAYS_TO_1904 = 1462;
    private static final String USUAL_WORKBOOK = "xl/workbook.xml";

    /// A sheet: its name before the user, its part, and whether the user does not see it.
    record Sheet(String name, String part, boolean hidden) {}

    private record Relation(String type, String target) {}

    static WorkbookIndex read(WorkbookParts parts) throws IOException, XMLStreamException, Refusal {
        var workbook = workbookPart(parts);
        var relations = relations(parts, workbook);
        var sheets = new ArrayList<Sheet>();
        int offset = 0;
        try (var in = parts.open(workbook)) {
            var xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    var date1904 = Xml.attribute(xml, "date1904");
                    offset = date1904.equals("1") || date1904.equals("true") ? DAYS_TO_1904 : 0;
                } else if (xml.getLocalName().equals("sheet")) {
                    addSheet(xml, relations, sheets);
                }
            }
        }
        return new WorkbookIndex(List.copyOf(sheets), target(relations, "/styles"), target(relations, "/sharedStrings"),
                offset);
    }

    /// Only work sheets: charts and dialogues have no rows.
    private static void addSheet(XMLStreamReader xml, Map<String, Relation> relations, List<Sheet> sheets) {
        var relation = relations.get(relationId(xml));
        if (relation != null && relation.type().endsWith("/worksheet")) {
            sheets.add(new Sheet(Xml.attribute(xml, "name"), relation.target(),
                    Xml.attribute(xml, "state").toLowerCase(Locale.ROOT).endsWith("hidden")));
        }
    }

    private static String relationId(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id")) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static String workbookPart(WorkbookParts parts) throws IOException, XMLStreamException, Refusal {
        var other = ForeignKind.of(parts);
        if (other.isPresent()) {
            throw new Refusal(other.get().code(), null, 0, other.get().title());
        }
        var found = target(relations(parts, ""), "/officeDocument").orElse(USUAL_WORKBOOK);
        if (!parts.has(found) || !found.endsWith(".xml") || !parts.has(relationsOf(found))
                || found.startsWith("word/") || found.startsWith("ppt/")) {
            throw new Refusal(FindingCode.NOT_A_WORKBOOK, null, 0);
        }
        return found;
    }

    private static Optional<String> target(Map<String, Relation> relations, String type) {
        return relations.values().stream().filter(relation -> relation.type().endsWith(type)).map(Relation::target)
                .findFirst();
    }

    private static Map<String, Relation> relations(WorkbookParts parts, String part)
            throws IOException, XMLStreamException {
        var relations = new HashMap<String, Relation>();
        var found = parts.find(relationsOf(part));
        if (found.isEmpty()) {
            return relations;
        }
        var folder = part.substring(0, part.lastIndexOf('/') + 1);
        try (var in = found.get()) {
            var xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                    relations.put(Xml.attribute(xml, "Id"), new Relation(Xml.attribute(xml, "Type"),
                            resolved(folder, Xml.attribute(xml, "Target").replace('\\', '/'))));
                }
            }
        }
        return relations;
    }

    private static String relationsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        var path = new ArrayList<String>();
        for (var step : (folder + target).split("/", -1)) {
            if (step.equals("..") && !path.isEmpty()) {
                path.removeLast();
            } else if (!step.equals(".") && !step.isEmpty()) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }
}
