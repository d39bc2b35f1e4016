package org.gatehouse.service.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.Documents;
import org.gatehouse.contract.Documents.FreezeDocument;
import org.gatehouse.contract.Documents.RevokeManyDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.IncidentDocuments.ContainmentDocument;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.FreezeScope;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.incident.Containment;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.service.access.Freezes;
import org.gatehouse.service.access.Grants;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.FreeText;
import org.gatehouse.service.identity.Locks;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.identity.WritePath.Step;
import org.gatehouse.service.records.GrantFilter;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Reading;
import org.jspecify.annotations.Nullable;

/// Keeps an incident from doing more harm, by the same acts that people use without one.
///
/// Three steps, each durable before the next: ordered, done, reported. A service that is killed in between
/// finishes what was ordered when it starts again. Every act can be done twice without doing more than once.
/// Safe for any number of threads.
public final class Containments {
    private final WritePath path;
    private final Grants grants;
    private final Locks locks;
    private final Freezes freezes;

    /// One containment is done at a time, so that the clock and a caller never do the same one at once.
    private final ReentrantLock doing = new ReentrantLock();

    public Containments(WritePath path, Grants grants, Locks locks, Freezes freezes) {
        this.path = path;
        this.grants = grants;
        this.locks = locks;
        this.freezes = freezes;
    }

    /// Holds at the gates' index once this returns.
    ///
    /// @return the incident with what came of it
    /// @throws Refusal `FORBIDDEN` also to those who may not do the same without an incident;
    ///         `NOT_FOUND`, `INVALID`, `WRONG_STATE`
    public Incident order(Caller caller, IncidentId id, ContainmentDocument document) {
        String reason = FreeText.reason(document.reason());
        Incident ordered = path.change(
                caller,
                step -> {
                    Incident incident = IncidentRules.changeable(step, id);
                    require(step.caller(), document.kind());
                    requireTarget(step, document);
                    Containment containment = new Containment(
                            incident.containments().size() + 1,
                            document.kind(),
                            document.target(),
                            reason,
                            step.caller().id(),
                            step.now(),
                            List.of(),
                            null,
                            null);
                    Incident changed = incident.edit().add(containment).build();
                    EntryDraft entry = IncidentEntries.of(
                                    EntryType.INCIDENT_CONTAINMENT_ORDERED,
                                    step.caller().actor(),
                                    changed)
                            .with("containment", containment.number())
                            .withText("target", document.target())
                            .withText("reason", reason);
                    return IncidentEntries.save(
                            step.records(),
                            changed,
                            IncidentEntries.detail(entry, changed, "kind", document.kind()),
                            step.now());
                },
                incident -> ApiPath.INCIDENTS + "/" + incident.id());
        finish(ordered.id());
        return path.records().read(reading -> reading.incident(id)).orElseThrow();
    }

    private static void require(Caller caller, Containment.Kind kind) {
        switch (kind) {
            case REVOKE_GRANT, REVOKE_GRANTS_OF -> caller.require(Right.REVOKE_GRANT, "revoke grants");
            case SUSPEND_GRANT -> caller.require(Right.SUSPEND_GRANT, "suspend a grant");
            case LOCK_IDENTITY -> caller.require(Right.LOCK_IDENTITY, "lock an identity");
            case FREEZE_ASSET -> caller.require(Right.FREEZE, "set a freeze");
        }
    }

    private static void requireTarget(Step step, ContainmentDocument document) {
        String target = document.target();
        boolean there = switch (document.kind()) {
            case REVOKE_GRANT, SUSPEND_GRANT ->
                target.matches("G-[0-9]{1,12}")
                        && step.records().grant(new GrantId(target)).isPresent();
            case REVOKE_GRANTS_OF, LOCK_IDENTITY ->
                PersonId.isOne(target)
                        && step.records().person(new PersonId(target)).isPresent();
            case FREEZE_ASSET -> isAsset(target);
        };
        if (!there) {
            throw Refusal.invalid("/target", "There is nothing \"" + target + "\" to be contained this way.");
        }
        if (document.kind() == Containment.Kind.LOCK_IDENTITY
                && step.caller().id().value().equals(target)) {
            throw new Refusal(ErrorCode.NOT_ELIGIBLE, "You cannot lock yourself.");
        }
    }

    private static boolean isAsset(String text) {
        try {
            return new AssetId(text).value().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// Does what is ordered and not done in an incident.
    ///
    /// @return how many it brought to an end
    int finish(IncidentId id) {
        doing.lock();
        try {
            List<Containment> pending = path.records()
                    .read(reading -> reading.incident(id))
                    .map(incident -> incident.containments().stream()
                            .filter(Containment::isPending)
                            .toList())
                    .orElse(List.of());
            pending.forEach(containment -> report(id, done(id, containment)));
            return pending.size();
        } finally {
            doing.unlock();
        }
    }

    private Containment done(IncidentId id, Containment ordered) {
        Person orderer = path.records()
                .read(reading -> reading.person(ordered.orderedBy()))
                .orElseThrow();
        boolean restricted = path.records()
                .read(reading -> reading.incident(id))
                .filter(incident -> incident.marking().restricted())
                .isPresent();
        // What others read beside the act must not tell of an incident that they may not see.
        String words = restricted ? "Contained in an incident." : id + ": " + ordered.reason();
        String cut = words.substring(0, Math.min(words.length(), Documents.TEXT_MOST));
        try {
            return ordered.done(path.now(), act(Caller.of(orderer), ordered, cut));
        } catch (Refusal e) {
            return ordered.failed(path.now(), e.detail());
        }
    }

    private List<String> act(Caller by, Containment ordered, String words) {
        String target = ordered.target();
        return switch (ordered.kind()) {
            case REVOKE_GRANT -> {
                Grant grant = grant(target);
                if (grant.status().isLive()) {
                    grants.revoke(by, grant.id(), words);
                }
                yield List.of(target);
            }
            case REVOKE_GRANTS_OF -> {
                PersonId person = new PersonId(target);
                grants.revokeMany(by, new RevokeManyDocument(person, null, words));
                yield revoked(person, ordered);
            }
            case SUSPEND_GRANT -> {
                Grant grant = grant(target);
                if (grant.status() != GrantStatus.SUSPENDED) {
                    grants.suspend(by, grant.id(), words);
                }
                yield List.of(target);
            }
            case LOCK_IDENTITY -> {
                Person person = path.records()
                        .read(reading -> reading.person(new PersonId(target)))
                        .orElseThrow();
                if (person.locked() == null) {
                    locks.lock(by, person.id(), words);
                }
                yield List.of(target);
            }
            case FREEZE_ASSET ->
                List.of(frozen(target)
                        .orElseGet(() -> freezes.freeze(by, new FreezeDocument(FreezeScope.ASSET, target, words))
                                .id()
                                .value()));
        };
    }

    private Grant grant(String id) {
        return path.records().read(reading -> reading.grant(new GrantId(id))).orElseThrow();
    }

    /// Those that this act ended, whether now or before the service was killed.
    private List<String> revoked(PersonId person, Containment ordered) {
        return path.records()
                .read(reading -> all(reading, person).stream()
                        .filter(grant -> grant.closure() != null
                                && ordered.orderedBy().equals(grant.closure().by())
                                && !grant.closure().at().isBefore(ordered.orderedAt()))
                        .map(grant -> grant.id().value())
                        .toList());
    }

    private static List<Grant> all(Reading reading, PersonId person) {
        List<Grant> all = new ArrayList<>();
        GrantFilter filter = new GrantFilter(Set.of(), person, null, null);
        @Nullable String after = null;
        do {
            var slice = reading.grants(filter, new PageSpec(200, after));
            all.addAll(slice.items());
            after = slice.next();
        } while (after != null);
        return all;
    }

    private Optional<String> frozen(String asset) {
        return path.records().read(Reading::freezesInForce).stream()
                .filter(freeze ->
                        freeze.scope() == FreezeScope.ASSET && freeze.target().equals(asset))
                .map(Freeze::id)
                .map(Object::toString)
                .findFirst();
    }

    private void report(IncidentId id, Containment ended) {
        Instant now = path.now();
        path.byService(records -> {
            Incident changed =
                    records.incident(id).orElseThrow().edit().containment(ended).build();
            boolean failed = ended.failure() != null;
            EntryDraft entry = IncidentEntries.of(
                            failed ? EntryType.INCIDENT_CONTAINMENT_FAILED : EntryType.INCIDENT_CONTAINED,
                            EntryActor.SERVICE,
                            changed)
                    .with("containment", ended.number())
                    .withText("text", failed ? String.valueOf(ended.failure()) : String.join(", ", ended.effected()));
            return IncidentEntries.save(records, changed, entry, now);
        });
    }
}
