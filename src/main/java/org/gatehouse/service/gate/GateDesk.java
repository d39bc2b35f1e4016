package org.gatehouse.service.gate;

import java.time.Instant;
import java.time.InstantSource;
import org.gatehouse.contract.NeededAccess;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.access.GateDenial;
import org.gatehouse.service.access.GateDenials;
import org.jspecify.annotations.Nullable;

/// Where gates are answered: opens an inquiry for each call, counts every answer and puts every denial on record.
/// Reads memory alone. Safe for any number of threads.
public final class GateDesk {
    private final GrantIndex index;
    private final GateRegister register;
    private final GateTally tally;
    private final GateDenials denials;
    private final InstantSource clock;

    public GateDesk(
            GrantIndex index, GateRegister register, GateTally tally, GateDenials denials, InstantSource clock) {
        this.index = index;
        this.register = register;
        this.tally = tally;
        this.denials = denials;
        this.clock = clock;
    }

    /// Begins to answer a call.
    public Inquiry open(PersonId gate) {
        // Read before the index is, which takes account of at least so much then.
        long version = register.indexVersion();
        Inquiry inquiry = inquiry(gate, clock.instant());
        tally.seen(gate, inquiry.now(), version);
        return inquiry;
    }

    /// The same for somebody who wonders what a gate would be told, without counting it as the gate's.
    Inquiry inquiry(PersonId gate, Instant at) {
        return new Inquiry(gate, register.gate(gate).orElse(null), index.view().orElse(null), at);
    }

    /// Counts an answer, and records it when it is a denial.
    ///
    /// @param subject null when the name means nobody
    /// @param name the gate's own for the subject
    public void told(
            Inquiry inquiry, Answer answer, @Nullable PersonId subject, String name, String action, String asset) {
        tally.decided(inquiry.gateId(), 1, answer.allowed() ? 0 : 1);
        NeededAccess needs = inquiry.takeNeeded(answer, subject);
        GrantId grant = answer.grant();
        if (answer.allowed()) {
            if (grant != null) {
                tally.used(inquiry.gateId(), grant, inquiry.now());
            }
            return;
        }
        GateDenial denial = new GateDenial(
                inquiry.gateId(),
                subject,
                Shown.of(name),
                Shown.of(action),
                Shown.of(asset),
                answer.why().wire(),
                answer.reason(),
                needs);
        tally.denied(denial, inquiry.now());
        denials.add(denial, inquiry.now());
    }

    /// Counts the answers to a list that was filtered. What was left out of a list is not a refusal to anybody.
    public void filtered(Inquiry inquiry, int answers) {
        tally.decided(inquiry.gateId(), answers, 0);
    }

    /// Counts an operation that there is no word for.
    public void unknownOperation(Inquiry inquiry) {
        tally.unknownOperation(inquiry.gateId());
    }
}
