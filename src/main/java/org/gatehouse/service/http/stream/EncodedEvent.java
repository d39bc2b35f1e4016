package org.gatehouse.service.http.stream;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.gatehouse.contract.Audience;
import org.gatehouse.contract.Json;
import org.gatehouse.contract.Right;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Grant;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.identity.Caller;
import org.jspecify.annotations.Nullable;

/// One event, written once for everybody who follows.
///
/// @param parties who may see it without seeing everything
/// @param privately whether only they may see it
/// @param sees what its readers' roles must let them see
/// @param audience whom need-to-know lets hear of it; null when it has nothing to say
/// @param concerns whose standing it may have changed
/// @param frame as it goes out, never changed
@SuppressWarnings("ArrayRecordComponent") // never compared; shared by all followers on purpose
record EncodedEvent(
        long index,
        String topic,
        Set<PersonId> parties,
        boolean privately,
        Right sees,
        @Nullable Audience audience,
        @Nullable PersonId concerns,
        byte[] frame) {

    static EncodedEvent of(StreamEvent event) {
        return new EncodedEvent(
                event.index(),
                event.type().topic(),
                Set.copyOf(isOfDraft(event) ? drafter(event) : parties(event)),
                isOfDraft(event),
                isOfIncidents(event) ? Right.SEE_INCIDENTS : Right.SEE_ALL,
                event.audience(),
                concerns(event),
                frame(Long.toString(event.index()), event.type().wire(), event));
    }

    /// One server-sent event.
    ///
    /// @param id null for one that is not resumed from
    static byte[] frame(@Nullable String id, String name, Object data) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream(1_024);
        String head = (id == null ? "" : "id: " + id + "\n") + "event: " + name + "\ndata: ";
        frame.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        frame.writeBytes(Json.STRICT.writeValueAsBytes(data));
        frame.writeBytes(new byte[] {'\n', '\n'});
        return frame.toByteArray();
    }

    boolean isFor(Caller caller, Set<String> topics) {
        return (topics.isEmpty() || topics.contains(topic))
                && (audience == null || audience.has(caller.id()))
                && ((!privately && caller.may(sees)) || parties.contains(caller.id()) || runs(caller));
    }

    /// Whoever runs the feeds hears of them, whatever else they may see.
    private boolean runs(Caller caller) {
        return topic.equals("feed") && caller.may(Right.RUN_FEEDS);
    }

    private static boolean isOfIncidents(StreamEvent event) {
        return switch (event.type().topic()) {
            case "alert", "suppression", "incident" -> true;
            default -> false; // for everybody who sees all
        };
    }

    /// What happens to a request before it is submitted is its requester's alone, who does it all.
    private static boolean isOfDraft(StreamEvent event) {
        return event.subject().kind().equals("request") && event.subject().revision() == 0;
    }

    private static Set<PersonId> drafter(StreamEvent event) {
        return event.actor() == null ? Set.of() : Set.of(event.actor().id());
    }

    /// The people a request or grant is about see what happens to it, but not what the team says among itself.
    private static Set<PersonId> parties(StreamEvent event) {
        Set<PersonId> parties = new HashSet<>();
        if (event.request() != null && event.type() != EntryType.REQUEST_COMMENTED) {
            parties.addAll(event.request().parties());
        }
        Grant grant = event.grant();
        if (grant != null) {
            parties.add(grant.subject().id());
            parties.addAll(grant.actorChain());
        }
        if (event.person() != null) {
            parties.add(event.person().id());
        }
        return parties;
    }

    private static @Nullable PersonId concerns(StreamEvent event) {
        if (event.person() != null) {
            return event.person().id();
        }
        String id = event.subject().id();
        return event.subject().kind().equals("credential") && id.startsWith("p-") ? new PersonId(id) : null;
    }
}
