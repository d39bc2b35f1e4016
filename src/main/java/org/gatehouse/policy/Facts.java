package org.gatehouse.policy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Ask;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Person;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.Terms;

/// Everything a policy may know: what is asked, who is involved, what the data is, and the time.
///
/// @param subject who would use the access; the requester when they ask for themself
/// @param actorChain who acts through whom, outermost first
/// @param assets the register's entries of the assets asked for; one that is missing is denied as unknown
/// @param limits bounds that the access would carry of its own accord; [Limits#NONE] for a request as asked
public record Facts(
        Ask ask,
        Person requester,
        Person subject,
        List<Person> actorChain,
        Map<AssetId, Asset> assets,
        Instant now,
        Limits limits) {
    public Facts {
        actorChain = List.copyOf(actorChain);
        assets = Map.copyOf(assets);
    }

    /// The facts of a request as asked.
    public Facts(
            Ask ask,
            Person requester,
            Person subject,
            List<Person> actorChain,
            Map<AssetId, Asset> assets,
            Instant now) {
        this(ask, requester, subject, actorChain, assets, now, Limits.NONE);
    }

    /// The same request as if these terms had been asked for: judging it tells what still stands in their way.
    public Facts narrowedTo(Terms terms) {
        RequestedAccess access = ask.requestedAccess();
        RequestedAccess shorter =
                new RequestedAccess(access.start(), terms.maxDuration(), access.until(), access.emergency());
        Ask narrowed = new Ask(
                terms.items(),
                ask.purpose(),
                ask.businessJustification(),
                ask.ticket(),
                ask.requestedLocations(),
                ask.severity(),
                shorter,
                ask.subject(),
                ask.actorChain(),
                ask.extendsGrant(),
                ask.supersedes());
        return new Facts(narrowed, requester, subject, actorChain, assets, now, limits.intersect(terms.limits()));
    }

    /// The strictest affiliation of everybody involved: requester, subject and actor chain.
    public Affiliation affiliation() {
        Affiliation strictest = requester.affiliation().stricter(subject.affiliation());
        for (Person actor : actorChain) {
            strictest = strictest.stricter(actor.affiliation());
        }
        return strictest;
    }
}
