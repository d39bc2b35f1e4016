package org.gatehouse.service.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Choice;
import org.gatehouse.model.Decision;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.SlotMatching.Seating;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.records.Writing;

/// Keeps the approvals of a request as they count now: voids those that something overtook, and seats the rest.
final class Ballots {
    private Ballots() {}

    /// Voids every approval that still counts, because the request is not what it was.
    static void voidAll(Writing records, RequestId request, String why) {
        voidIf(records, request, why, decision -> true);
    }

    static void voidIf(Writing records, RequestId request, String why, Predicate<Decision> overtaken) {
        records.decisions(request).stream()
                .filter(Ballots::isApproval)
                .filter(overtaken)
                .forEach(decision -> records.save(decision.voided(why)));
    }

    /// Seats the approvals that stand, whatever the order in which they came, and stores where each one sits. Those
    /// that no longer stand, or for whom there is no seat, sit nowhere.
    ///
    /// @param seated the approvals that fill a seat, each in it
    record Outcome(List<Decision> seated, Seating seating) {}

    /// @param tabled the request with the terms and digest that now count
    static Outcome seat(WritePath.Step step, AccessRequest tabled) {
        Writing records = step.records();
        Electorate electorate = new Electorate(records, new Names(records), step.now());
        List<Decision> decisions = records.decisions(tabled.id());
        List<Decision> standing = electorate.standing(tabled, decisions);
        Seating seating = electorate.seating(tabled, standing);
        Map<PersonId, String> seats = seating.seats();
        for (Decision decision : decisions) {
            String slot = standing.contains(decision) ? seats.get(decision.person()) : null;
            if (isApproval(decision) && !Objects.equals(decision.slot(), slot)) {
                records.save(decision.inSlot(slot));
            }
        }
        List<Decision> seated = standing.stream()
                .filter(decision -> seats.containsKey(decision.person()))
                .map(decision -> decision.inSlot(seats.get(decision.person())))
                .toList();
        return new Outcome(seated, seating);
    }

    private static boolean isApproval(Decision decision) {
        return decision.choice() == Choice.APPROVE && decision.voided() == null;
    }
}
