package org.gatehouse.service.http.resource;

import static org.gatehouse.contract.ApiPath.INCIDENTS;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gatehouse.contract.IncidentDocuments.HandOverDocument;
import org.gatehouse.model.EvidenceId;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.incident.Evidence;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.QueryParameter;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shape;
import org.gatehouse.service.incident.EvidenceRoom;

/// The evidence of an incident: files in and out, and whose hands they are in.
public final class EvidenceRoutes {
    private static final String ALL = INCIDENTS + "/{id}/evidence";
    private static final String ONE = ALL + "/{evidence}";
    private static final String BYTES = "application/octet-stream";

    private final EvidenceRoom room;

    public EvidenceRoutes(EvidenceRoom room) {
        this.room = room;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(ALL, "List the evidence of an incident, oldest first")
                        .answers(Shape.listOf(Evidence.class))
                        .handledBy(call -> Reply.ok(room.of(call.by(), incident(call)))),
                Route.post(ALL, "Add a file as evidence; the body is the file")
                        .query(
                                QueryParameter.text("name", "Its name"),
                                QueryParameter.text("type", "Its media type; " + BYTES + " when left out"),
                                QueryParameter.text("note", "What it shows"))
                        .takesStream(BYTES)
                        .creates(Evidence.class)
                        .handledBy(this::add),
                Route.get(ONE, "Read what is known of a piece of evidence")
                        .answers(Evidence.class)
                        .handledBy(call -> Reply.ok(room.one(call.by(), incident(call), evidence(call)))),
                Route.get(ONE + "/content", "Read the file, after it is hashed anew; that is recorded")
                        .answers(Shape.media(BYTES))
                        .handledBy(this::content),
                Route.post(ONE + "/hand-over", "Give it into somebody else's hands")
                        .answers(Evidence.class)
                        .repeats((call, _) -> room.one(call.by(), incident(call), evidence(call)))
                        .handledBy(
                                HandOverDocument.class,
                                (call, document) ->
                                        Reply.ok(room.handOver(call.by(), incident(call), evidence(call), document))));
    }

    private Reply add(Call call) {
        Evidence added = room.add(
                call.by(),
                incident(call),
                call.text("name").orElse(""),
                call.text("type").orElse(BYTES),
                call.text("note").orElse(""),
                call.stream());
        return Reply.created(INCIDENTS + "/" + added.incident() + "/evidence/" + added.id(), added);
    }

    private Reply content(Call call) {
        EvidenceRoom.Found found = room.read(call.by(), incident(call), evidence(call));
        String name = URLEncoder.encode(found.evidence().name(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return Reply.streaming(BYTES, out -> found.content().to(out))
                .with("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .with("X-Content-SHA256", found.evidence().sha256());
    }

    private static IncidentId incident(Call call) {
        return call.id("incident", IncidentId::new);
    }

    private static EvidenceId evidence(Call call) {
        return call.id("evidence", "evidence", EvidenceId::new);
    }
}
