package org.gatehouse.service.identity;

import java.util.stream.Collectors;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Person;

/// The ledger entries about people, as drafts. Names are kept beside the ledger, as free text is.
final class PersonEntries {
    private PersonEntries() {}

    static EntryDraft of(EntryType type, EntryActor actor, Person person) {
        return EntryDraft.of(type, actor, new EntrySubject("person", person.id().value(), person.version()));
    }

    /// With everything that the register then holds of them.
    static EntryDraft facts(EntryType type, EntryActor actor, Person person) {
        EntryDraft draft = of(type, actor, person)
                .with("kind", person.kind())
                .with("affiliation", person.affiliation())
                .with("country", person.country())
                .with("roles", person.roles())
                .with("teams", person.teams())
                .with("break_glass_enrolled", person.breakGlassEnrolled())
                .withText("name", person.name())
                .withText("title", person.title())
                .withText(
                        "identities",
                        person.identities().stream()
                                .map(identity -> identity.source() + "/" + identity.name())
                                .collect(Collectors.joining("\n")));
        return person.owner() == null ? draft : draft.with("owner", person.owner());
    }
}
