package org.gatehouse.service.activity;

import java.util.List;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Asset;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.event.AccessEvent;
import org.jspecify.annotations.Nullable;

/// Who and what in our registers an event's names mean.
///
/// @param source the system that the event is from
/// @param actors those who acted as the person; shorter than the event's list when some are unknown
/// @param country where the event's address is
record Attribution(
        String source,
        AccessEvent event,
        @Nullable Person person,
        List<Person> actors,
        @Nullable Asset asset,
        @Nullable String country) {

    static Attribution of(Directory directory, Networks networks, String source, AccessEvent event) {
        List<Person> actors = event.actors().stream()
                .flatMap(name -> directory.bearer(source, name).stream())
                .toList();
        return new Attribution(
                source,
                event,
                directory.bearer(source, event.user()).orElse(null),
                actors,
                directory.asset(event.asset()),
                networks.country(event.address()));
    }

    boolean everybodyIsKnown() {
        return person != null && actors.size() == event.actors().size();
    }

    List<PersonId> actorIds() {
        return actors.stream().map(Person::id).toList();
    }

    /// The strictest of those who had a hand in it; null when one of them is not known.
    @Nullable
    Affiliation affiliation() {
        if (person == null || !everybodyIsKnown()) {
            return null;
        }
        return actors.stream().map(Person::affiliation).reduce(person.affiliation(), Affiliation::stricter);
    }

    /// As people know the asset.
    String assetName() {
        return asset == null ? event.asset() : asset.id().value();
    }
}
