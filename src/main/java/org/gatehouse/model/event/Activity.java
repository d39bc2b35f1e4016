package org.gatehouse.model.event;

import java.time.Instant;
import java.util.List;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RegionId;
import org.jspecify.annotations.Nullable;

/// One access event with all that the service knows about it: what the activity store keeps, the query language
/// asks for and the Live activity screen shows. Judged once, at arrival, and never changed.
///
/// @param seq counts stored events in the order in which they became durable; -1 before that
/// @param uid as in [AccessEvent]
/// @param time when it happened, by the source's clock
/// @param arrivedAt when it was delivered, by ours
/// @param source the system that the event is from, as the register's identities name it: `trino-va-1`
/// @param feed the machine that delivered it
/// @param person whom the name at the source belongs to; null when nobody in the register bears it
/// @param name the person's name, or else the name at the source
/// @param user the name at the source
/// @param actors ids of those who acted under that name, or their names at the source when the register does not
///         know them; outermost first
/// @param affiliation the strictest of the person's and the actors'; null when one of them is not known
/// @param asset the id in the register, or the name at the source
/// @param dataClass null when the asset is not in the register
/// @param country where it came from, by the configured networks or the file of countries; null when neither tells
/// @param columns sorted
/// @param grant the grant that covers it
/// @param reason why it is covered or not, for a person
/// @param over what it went over although there was a grant for it; null when nothing
public record Activity(
        long seq,
        String uid,
        Instant time,
        Instant arrivedAt,
        EventClass type,
        Operation operation,
        Action action,
        Outcome outcome,
        String source,
        PersonId feed,
        String product,
        @Nullable PersonId person,
        String name,
        String user,
        List<String> actors,
        @Nullable Affiliation affiliation,
        String asset,
        @Nullable DataClass dataClass,
        @Nullable RegionId region,
        List<String> columns,
        @Nullable String client,
        @Nullable String address,
        @Nullable String country,
        @Nullable Long rows,
        @Nullable Long bytes,
        @Nullable Long durationMs,
        @Nullable String statement,
        CoverageState coverage,
        @Nullable GrantId grant,
        String reason,
        @Nullable Over over) {
    public Activity {
        actors = List.copyOf(actors);
        columns = List.copyOf(columns);
    }

    /// The same, stored under this number.
    public Activity withSeq(long number) {
        return new Activity(
                number,
                uid,
                time,
                arrivedAt,
                type,
                operation,
                action,
                outcome,
                source,
                feed,
                product,
                person,
                name,
                user,
                actors,
                affiliation,
                asset,
                dataClass,
                region,
                columns,
                client,
                address,
                country,
                rows,
                bytes,
                durationMs,
                statement,
                coverage,
                grant,
                reason,
                over);
    }

    /// Whether it is about this person: done by them or under their hand.
    public boolean concerns(PersonId someone) {
        return someone.equals(person) || actors.contains(someone.value());
    }
}
