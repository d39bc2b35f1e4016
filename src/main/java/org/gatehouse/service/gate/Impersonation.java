package org.gatehouse.service.gate;

import java.time.Instant;
import java.util.List;
import org.gatehouse.model.Grant;
import org.gatehouse.model.PersonId;

/// Whether somebody may act as somebody else at a gate that from then on speaks of the other alone.
public final class Impersonation {
    private Impersonation() {}

    /// Every link is judged: both must be in good standing, and all that the other's grants allow must have been
    /// given for acting through this one, because nobody can tell the two apart afterwards.
    public static Answer judge(IndexView view, PersonId actor, PersonId other, Instant now) {
        if (actor.equals(other)) {
            return Answer.open("It is " + actor + " in person.");
        }
        for (PersonId link : List.of(actor, other)) {
            Answer obstacle = view.standing(link, null);
            if (obstacle != null) {
                return obstacle;
            }
        }
        List<Grant> grants =
                view.held(other).stream().filter(grant -> grant.inForce(now)).toList();
        return grants.stream()
                .filter(grant -> !grant.actorChain().contains(actor))
                .findFirst()
                .map(grant -> Answer.denied(
                        Why.APPROVAL_REQUIRED, grant.id() + " was not given for acting through " + actor + "."))
                .orElseGet(() -> grants.isEmpty()
                        ? Answer.denied(
                                Why.APPROVAL_REQUIRED, "No active grant lets " + other + " act through " + actor + ".")
                        : Answer.open("All grants of " + other + " were given for acting through " + actor + "."));
    }
}
