package xinzhi.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Every door of the program: who may pass, and what they are answered to a plain knock; everybody else is told 403, a stranger to sign in.
record Doors(Map<String, Door> all) {
    private static final String[] CASE_DUTIES = {"city", "centre", "board", "district_body", "department", "street",
            "helper"};
    private static final String[] INTAKE_DUTIES = {"city", "centre"};
    /// Comes with a key, never with a session: whoever has only a session is told 401 at such a door.
    private static final String SYSTEM = "sender";
    private static final String[] SIGNED_IN = {"administrator", "city", "centre", "board", "district_body",
            "department", "street", "helper", "enterprise"};

    Doors {
        all = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }

    record Door(Set<String> duties, int answer, Map<String, String> form) {
        Door {
            duties = Set.copyOf(duties);
            form = Map.copyOf(form);
        }
    }

    static Doors ofTheProgram() {
        var doors = new LinkedHashMap<String, Door>();
        door(doors, "GET /", 302, SIGNED_IN);
        door(doors, "GET /password", 200, SIGNED_IN);
        doors.put("POST /password", new Door(Set.of(SIGNED_IN), 200,
                Map.of("current", "no", "password", "no", "repeat", "no")));
        door(doors, "GET /account", 200, SIGNED_IN);
        door(doors, "POST /account/end-others", 302, SIGNED_IN);
        door(doors, "GET /sign-in/code", 302, SIGNED_IN);
        doors.put("POST /sign-in/code", new Door(Set.of(SIGNED_IN), 302, Map.of("code", "000000")));
        door(doors, "GET /second-factor", 200, SIGNED_IN);
        door(doors, "POST /second-factor/begin", 302, SIGNED_IN);
        for (var act : new String[]{"confirm", "remove"}) {
            doors.put("POST /second-factor/" + act, new Door(Set.of(SIGNED_IN), 200, Map.of("code", "no code")));
        }
        door(doors, "GET /my", 200, "enterprise");
        door(doors, "GET /ledger", 200, CASE_DUTIES);
        door(doors, "POST /ledger", 200, CASE_DUTIES);
        door(doors, "POST /ledger/facets", 200, CASE_DUTIES);
        door(doors, "POST /ledger/export", 200, CASE_DUTIES);
        door(doors, "GET /ledger/missing", 200, CASE_DUTIES);
        door(doors, "GET /ledger/exports", 200, CASE_DUTIES);
        door(doors, "GET /ledger/exports/now", 200, CASE_DUTIES);
        door(doors, "GET /ledger/exports/{id}/file", 404, CASE_DUTIES);
        door(doors, "POST /ledger/exports/{id}/cancel", 404, CASE_DUTIES);
        door(doors, "GET /items/{id}", 200, CASE_DUTIES);
        door(doors, "GET /subjects/{id}", 200, CASE_DUTIES);
        doors.put("POST /items/{id}/personal", new Door(Set.of(CASE_DUTIES), 200, Map.of("purpose", "核对决定书送达对象")));
        doors.put("POST /items/{id}/history", new Door(
                Set.of("city", "centre", "board", "district_body", "department"), 200, Map.of("purpose", "audit")));
        door(doors, "GET /deliveries", 200, INTAKE_DUTIES);
        door(doors, "POST /deliveries", 422, INTAKE_DUTIES);
        door(doors, "GET /deliveries/{id}", 200, INTAKE_DUTIES);
        door(doors, "GET /deliveries/{id}/progress", 200, INTAKE_DUTIES);
        door(doors, "POST /deliveries/{id}/commit", 302, INTAKE_DUTIES);
        door(doors, "POST /deliveries/{id}/discard", 302, INTAKE_DUTIES);
        door(doors, "POST /deliveries/{id}/release", 302, INTAKE_DUTIES);
        door(doors, "POST /deliveries/{id}/withdraw", 302, INTAKE_DUTIES);
        door(doors, "GET /deliveries/{id}/absences", 200, INTAKE_DUTIES);
        door(doors, "POST /deliveries/{id}/absences", 302, INTAKE_DUTIES);
        door(doors, "POST /deliveries/{id}/absences/{item}/renumbered", 302, INTAKE_DUTIES);
        door(doors, "POST /deliveries/{id}/absences/{item}/undo", 302, INTAKE_DUTIES);
        door(doors, "POST /deliveries/{id}/again", 302, INTAKE_DUTIES);
        door(doors, "GET /deliveries/{id}/mapping", 200, INTAKE_DUTIES);
        door(doors, "POST /deliveries/{id}/mapping", 200, INTAKE_DUTIES);
        door(doors, "GET /deliveries/files/{id}", 404, INTAKE_DUTIES);
        door(doors, "POST /deliveries/files/{id}/confirm", 404, INTAKE_DUTIES);
        door(doors, "POST /deliveries/files/{id}/give-up", 404, INTAKE_DUTIES);
        door(doors, "GET /keys", 200, INTAKE_DUTIES);
        door(doors, "POST /keys", 422, INTAKE_DUTIES);
        door(doors, "POST /keys/{id}/replace", 404, INTAKE_DUTIES);
        door(doors, "POST /keys/{id}/revoke", 404, INTAKE_DUTIES);
        door(doors, "GET /api/v1/lists", 200, SYSTEM);
        door(doors, "POST /api/v1/deliveries", 400, SYSTEM);
        door(doors, "GET /api/v1/deliveries/{id}", 200, SYSTEM);
        door(doors, "DELETE /api/v1/deliveries/{id}", 409, SYSTEM);
        door(doors, "GET /api/v1/deliveries/{id}/findings", 200, SYSTEM);
        door(doors, "GET /api/v1/deliveries/{id}/receipt", 409, SYSTEM);
        door(doors, "GET /api/v1/deliveries/{id}/acknowledgement", 200, SYSTEM);
        door(doors, "GET /api/v1/deliveries/{id}/workbook", 409, SYSTEM);
        door(doors, "GET /identities", 200, INTAKE_DUTIES);
        door(doors, "POST /identities", 200, INTAKE_DUTIES);
        door(doors, "GET /identities/{id}", 200, INTAKE_DUTIES);
        door(doors, "POST /identities/{id}/judgements", 422, INTAKE_DUTIES);
        door(doors, "POST /identities/judgements/{id}/undo", 404, INTAKE_DUTIES);
        door(doors, "GET /deliveries/quarantine", 200, INTAKE_DUTIES);
        door(doors, "GET /deliveries/{id}/quarantine", 200, INTAKE_DUTIES);
        door(doors, "POST /deliveries/{id}/quarantine/workbook", 302, "centre");
        door(doors, "GET /deliveries/{id}/quarantine/{row}", 404, INTAKE_DUTIES);
        door(doors, "POST /deliveries/{id}/quarantine/{row}/correct", 404, INTAKE_DUTIES);
        door(doors, "POST /deliveries/{id}/quarantine/{row}/undo", 404, INTAKE_DUTIES);
        door(doors, "GET /deliveries/{id}/quarantine/{row}/conflict", 404, INTAKE_DUTIES);
        door(doors, "POST /deliveries/{id}/quarantine/{row}/conflict", 404, INTAKE_DUTIES);
        door(doors, "POST /deliveries/{id}/quarantine/{row}/conflict/undo", 404, INTAKE_DUTIES);
        door(doors, "POST /deliveries/{id}/reread", 302, INTAKE_DUTIES);
        door(doors, "POST /deliveries/{id}/supplement", 302, INTAKE_DUTIES);
        door(doors, "POST /deliveries/facts/workbook", 302, INTAKE_DUTIES);
        door(doors, "POST /deliveries/facts", 422, INTAKE_DUTIES);
        door(doors, "POST /deliveries/facts/{id}/clear", 404, INTAKE_DUTIES);
        door(doors, "GET /deliveries/fixes", 200, INTAKE_DUTIES);
        door(doors, "POST /deliveries/fixes", 302, INTAKE_DUTIES);
        for (var act : new String[]{"approve", "refuse", "end"}) {
            doors.put("POST /deliveries/fixes/{id}/" + act,
                    new Door(Set.of(INTAKE_DUTIES), 404, Map.of("remark", "不同意")));
        }
        door(doors, "GET /operation", 200, "administrator");
        door(doors, "GET /operation/now", 200, "administrator");
        door(doors, "POST /deliveries/{id}/file", 302, "centre");
        door(doors, "GET /catalogue", 200, CASE_DUTIES);
        door(doors, "GET /catalogue/{kind}", 200, CASE_DUTIES);
        door(doors, "GET /catalogue/{kind}/amend", 200, INTAKE_DUTIES);
        door(doors, "POST /catalogue/{kind}/amend", 422, INTAKE_DUTIES);
        door(doors, "GET /catalogue/amendments", 200, CASE_DUTIES);
        door(doors, "GET /catalogue/amendments/{id}", 200, CASE_DUTIES);
        door(doors, "POST /catalogue/amendments/{id}/approve", 302, "city");
        door(doors, "POST /catalogue/amendments/{id}/reject", 302, "city");
        door(doors, "POST /catalogue/amendments/{id}/withdraw", 302, INTAKE_DUTIES);
        door(doors, "GET /organisations", 200, "administrator", "city", "centre");
        door(doors, "GET /organisations/{id}", 200, "administrator", "city", "centre");
        door(doors, "POST /organisations/{id}/contacts", 302, "administrator", "city");
        door(doors, "POST /organisations/{id}/contacts/{contact}/end", 404, "administrator", "city");
        door(doors, "POST /organisations/proposals", 302, "administrator", "city");
        door(doors, "POST /organisations/proposals/{id}/approve", 404, "administrator", "city");
        door(doors, "POST /organisations/proposals/{id}/refuse", 404, "administrator", "city");
        door(doors, "GET /users", 200, "administrator");
        doors.put("POST /users", new Door(Set.of("administrator"), 200,
                Map.of("username", "X", "name", "无", "duty", "city", "organisation", "0")));
        door(doors, "GET /users/{id}", 200, "administrator");
        doors.put("POST /users/{id}/managing",
                new Door(Set.of("administrator"), 302, Map.of("manages", "true")));
        doors.put("POST /users/{id}/identity", new Door(Set.of("administrator"), 302, Map.of("identity", "")));
        for (var act : new String[]{"reset", "unlock", "deactivate", "activate", "second-factor"}) {
            door(doors, "POST /users/{id}/" + act, 302, "administrator");
        }
        return new Doors(doors);
    }

    private static void door(Map<String, Door> doors, String name, int answer, String... duties) {
        doors.put(name, new Door(Set.of(duties), answer, Map.of()));
    }
}
