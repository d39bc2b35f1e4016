package org.gatehouse.service.incident;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.IncidentDocuments.HandOverDocument;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.EvidenceId;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.Person;
import org.gatehouse.model.incident.Evidence;
import org.gatehouse.model.incident.Evidence.HandOver;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.FreeText;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.identity.WritePath.Step;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Sequence;

/// Evidence: files that are hashed as they arrive and again each time they are read, with a custodian who
/// answers for each. Who added, read and handed over what stands in the ledger.
public final class EvidenceRoom {
    private static final int NAME_MOST = 200;
    private static final String MEDIA_TYPE = "[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,60}";

    private final WritePath path;
    private final EvidenceVault vault;

    public EvidenceRoom(WritePath path, EvidenceVault vault) {
        this.path = path;
        this.vault = vault;
    }

    /// Takes a file in. It is durable, encrypted, once this returns; whoever adds it is its custodian.
    ///
    /// @param in read to its end
    /// @throws Refusal `FORBIDDEN`, `NOT_FOUND`, `WRONG_STATE`, `INVALID`; `TOO_LARGE` above
    ///         [Evidence#MOST_BYTES]; `MALFORMED` when it breaks off
    public Evidence add(Caller caller, IncidentId id, String name, String mediaType, String note, InputStream in) {
        String fileName = IncidentRules.text("/name", "The name", name, NAME_MOST);
        if (fileName.chars().anyMatch(c -> c < ' ' || c == '/' || c == '\\' || c == '"')) {
            throw Refusal.invalid("/name", "A file's name has no slashes, quotes or control characters.");
        }
        if (!mediaType.matches(MEDIA_TYPE)) {
            throw Refusal.invalid("/type", "\"" + mediaType + "\" is no media type.");
        }
        String words = IncidentRules.optional("/note", "The note", note);
        // Nothing is taken in from somebody who may not add it.
        path.records().read(reading -> IncidentRules.seen(reading, caller, id));
        caller.require(Right.WORK_INCIDENTS, "add evidence");
        EvidenceVault.Waiting waiting = taken(in);
        try {
            return path.change(
                    caller, step -> add(step, id, fileName, mediaType, words, waiting), evidence -> path(evidence));
        } finally {
            discard(waiting);
        }
    }

    private EvidenceVault.Waiting taken(InputStream in) {
        try {
            return vault.take(in, Evidence.MOST_BYTES);
        } catch (EvidenceVault.TooLongException e) {
            throw new Refusal(
                    ErrorCode.TOO_LARGE,
                    "A piece of evidence has at most " + Evidence.MOST_BYTES + " bytes; take it apart.");
        } catch (IOException e) {
            throw new Refusal(ErrorCode.MALFORMED, "The file broke off; send it again whole.");
        }
    }

    private Evidence add(
            Step step, IncidentId id, String name, String mediaType, String note, EvidenceVault.Waiting waiting) {
        Incident incident = IncidentRules.changeable(step, id);
        Evidence evidence = new Evidence(
                new EvidenceId("EV-" + step.records().next(Sequence.EVIDENCE)),
                1,
                id,
                name,
                mediaType,
                waiting.content().bytes(),
                waiting.content().sha256(),
                note,
                step.caller().id(),
                step.now(),
                step.caller().id(),
                List.of());
        step.records().save(evidence);
        step.append(entry(EntryType.INCIDENT_EVIDENCE_ADDED, step.caller().actor(), incident, evidence)
                .with("sha256", evidence.sha256())
                .with("bytes", evidence.bytes())
                .withText("text", name));
        try {
            // A service that is killed before the commit leaves a file that nothing names.
            vault.keep(waiting, evidence.id().value() + "-" + evidence.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException("a piece of evidence cannot be kept", e);
        }
        return evidence;
    }

    private static void discard(EvidenceVault.Waiting waiting) {
        try {
            waiting.discard();
        } catch (IOException e) {
            throw new UncheckedIOException("a file that was refused cannot be removed", e);
        }
    }

    /// A piece of evidence that was read and found to be what arrived.
    ///
    /// @param evidence what is known of it
    public record Found(Evidence evidence, Content content) {}

    /// Writes the content out.
    @FunctionalInterface
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    /// Hashes it again, and records who reads it.
    ///
    /// @throws Refusal `FORBIDDEN`, `NOT_FOUND`; `EVIDENCE_DAMAGED` when it is no longer what it was, which is
    ///         recorded
    public Found read(Caller caller, IncidentId id, EvidenceId number) {
        Evidence evidence = path.records().read(reading -> {
            IncidentRules.seen(reading, caller, id);
            return find(reading, id, number);
        });
        if (!isSound(evidence)) {
            path.byService(records -> {
                Incident incident = records.incident(id).orElseThrow();
                return records.append(
                        entry(EntryType.INCIDENT_EVIDENCE_DAMAGED, EntryActor.SERVICE, incident, evidence), path.now());
            });
            throw new Refusal(
                    ErrorCode.EVIDENCE_DAMAGED,
                    number + " is no longer what it was when it arrived. It is not shown; that is recorded.");
        }
        path.change(
                Caller.of(caller.person()),
                step -> step.append(entry(
                        EntryType.INCIDENT_EVIDENCE_READ,
                        step.caller().actor(),
                        IncidentRules.seen(step.records(), step.caller(), id),
                        evidence)),
                _ -> path(evidence));
        return new Found(evidence, out -> vault.write(file(evidence), out));
    }

    private boolean isSound(Evidence evidence) {
        try {
            return vault.look(file(evidence)).equals(new EvidenceVault.Content(evidence.bytes(), evidence.sha256()));
        } catch (EvidenceVault.DamagedException | NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(evidence.id() + " cannot be read", e);
        }
    }

    private static String file(Evidence evidence) {
        return evidence.id().value() + "-" + evidence.sha256();
    }

    /// Gives it into the hands of somebody else, who answers for it from now on. By its custodian.
    ///
    /// @throws Refusal `FORBIDDEN`, `NOT_FOUND`, `INVALID`, `NOT_ELIGIBLE`
    public Evidence handOver(Caller caller, IncidentId id, EvidenceId number, HandOverDocument document) {
        String reason = FreeText.reason(document.reason());
        return path.change(
                caller,
                step -> {
                    Incident incident = IncidentRules.worked(step, id);
                    Evidence evidence = find(step.records(), id, number);
                    if (!evidence.custodian().equals(step.caller().id())) {
                        throw new Refusal(
                                ErrorCode.NOT_ELIGIBLE,
                                number + " is in the hands of " + evidence.custodian() + ", who hands it over.");
                    }
                    Person to = IncidentRules.worker(step.records(), "/to", document.to(), incident);
                    if (to.id().equals(evidence.custodian())) {
                        throw Refusal.invalid("/to", "It is in your hands already.");
                    }
                    Evidence handed =
                            evidence.handedOver(new HandOver(evidence.custodian(), to.id(), reason, step.now()));
                    step.records().save(handed);
                    EntryDraft entry = entry(
                            EntryType.INCIDENT_EVIDENCE_HANDED_OVER,
                            step.caller().actor(),
                            incident,
                            handed);
                    step.append(IncidentEntries.detail(entry, incident, "to", to.id())
                            .withText("reason", reason));
                    return handed;
                },
                EvidenceRoom::path);
    }

    /// @throws Refusal `FORBIDDEN`, `NOT_FOUND`
    public List<Evidence> of(Caller caller, IncidentId id) {
        return path.records().read(reading -> {
            IncidentRules.seen(reading, caller, id);
            return reading.evidenceOf(id);
        });
    }

    /// @throws Refusal `FORBIDDEN`, `NOT_FOUND`
    public Evidence one(Caller caller, IncidentId id, EvidenceId number) {
        return path.records().read(reading -> {
            IncidentRules.seen(reading, caller, id);
            return find(reading, id, number);
        });
    }

    private static Evidence find(Reading reading, IncidentId id, EvidenceId number) {
        return reading.evidence(number)
                .filter(evidence -> evidence.incident().equals(id))
                .orElseThrow(() -> Refusal.notFound("evidence", id + "/" + number));
    }

    private static EntryDraft entry(EntryType type, EntryActor actor, Incident incident, Evidence evidence) {
        return IncidentEntries.of(type, actor, incident).with("evidence", evidence.id());
    }

    private static String path(Evidence evidence) {
        return ApiPath.INCIDENTS + "/" + evidence.incident() + "/evidence/" + evidence.id();
    }
}
