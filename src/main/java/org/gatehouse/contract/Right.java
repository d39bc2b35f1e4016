package org.gatehouse.contract;

import java.util.EnumSet;
import java.util.Set;
import org.gatehouse.model.Person;
import org.gatehouse.model.Role;

/// What roles allow. The single table that the service enforces and the console shows.
public enum Right {
    SUBMIT_REQUEST,
    /// See all requests and grants, not only one's own.
    SEE_ALL,
    DECIDE,
    SUSPEND_GRANT,
    REVOKE_GRANT,
    FREEZE,
    LIFT_FREEZE,
    REVIEW_USE,
    DELEGATE,
    CHANGE_POLICY,
    CHANGE_ROSTER,
    LOCK_IDENTITY,
    REGISTER_PEOPLE,
    REGISTER_ASSETS,
    ISSUE_CREDENTIALS,
    READ_LEDGER,
    /// Deliver access events: what a feed may do, and all it may do.
    DELIVER_EVENTS,
    /// Set up feeds and put right what they could not deliver.
    RUN_FEEDS,
    REGISTER_GATES,
    /// Start, close and call off review campaigns, and hand their grants to other reviewers.
    RUN_CAMPAIGNS,
    /// Say how many rows of an asset one person may read in a time.
    SET_BUDGETS,
    /// See alerts and incidents, as far as need-to-know lets one.
    SEE_INCIDENTS,
    /// Work on alerts and incidents.
    WORK_INCIDENTS,
    /// See how many alerts and incidents there are.
    COUNT_INCIDENTS,
    /// Switch detection rules on and off.
    RUN_RULES;

    /// The rights of a person in good standing; none for somebody locked or gone.
    public static Set<Right> of(Person person) {
        EnumSet<Right> rights = EnumSet.noneOf(Right.class);
        if (!person.inGoodStanding()) {
            return rights;
        }
        for (Role role : person.roles()) {
            if (!role.decides() || person.affiliation().mayDecide()) {
                rights.addAll(of(role));
            }
        }
        return rights;
    }

    private static Set<Right> of(Role role) {
        return switch (role) {
            case REQUESTER -> EnumSet.of(SUBMIT_REQUEST);
            case STEWARD ->
                EnumSet.of(
                        SUBMIT_REQUEST,
                        SEE_ALL,
                        DECIDE,
                        SUSPEND_GRANT,
                        REVOKE_GRANT,
                        FREEZE,
                        REVIEW_USE,
                        DELEGATE,
                        READ_LEDGER,
                        SEE_INCIDENTS,
                        WORK_INCIDENTS,
                        COUNT_INCIDENTS);
            case LEAD_STEWARD ->
                EnumSet.of(
                        SUBMIT_REQUEST,
                        SEE_ALL,
                        DECIDE,
                        SUSPEND_GRANT,
                        REVOKE_GRANT,
                        FREEZE,
                        LIFT_FREEZE,
                        REVIEW_USE,
                        DELEGATE,
                        CHANGE_POLICY,
                        CHANGE_ROSTER,
                        LOCK_IDENTITY,
                        READ_LEDGER,
                        RUN_CAMPAIGNS,
                        SET_BUDGETS,
                        SEE_INCIDENTS,
                        WORK_INCIDENTS,
                        COUNT_INCIDENTS,
                        RUN_RULES);
            case SECURITY_ANALYST ->
                EnumSet.of(
                        SUBMIT_REQUEST,
                        SEE_ALL,
                        SUSPEND_GRANT,
                        FREEZE,
                        LOCK_IDENTITY,
                        READ_LEDGER,
                        SEE_INCIDENTS,
                        WORK_INCIDENTS,
                        COUNT_INCIDENTS,
                        RUN_RULES);
            case MANAGER -> EnumSet.of(SEE_ALL, COUNT_INCIDENTS);
            case MONITOR -> EnumSet.of(SEE_ALL, READ_LEDGER, SEE_INCIDENTS, COUNT_INCIDENTS);
            case ADMINISTRATOR ->
                EnumSet.of(REGISTER_PEOPLE, REGISTER_ASSETS, ISSUE_CREDENTIALS, RUN_FEEDS, REGISTER_GATES);
            case FEED -> EnumSet.of(DELIVER_EVENTS);
            case GATE -> EnumSet.noneOf(Right.class);
        };
    }
}
