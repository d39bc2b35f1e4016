package org.gatehouse.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A changed copy of a grant in the making; [#build()] yields it with the next version. Confined to one thread.
public final class GrantEdit {
    private final Grant from;
    private GrantStatus status;
    private @Nullable Instant activatedAt;
    private @Nullable Instant endsAt;
    private List<Grant.GateAcknowledgement> acknowledgements;
    private Grant.Use use;
    private @Nullable Resolution suspension;
    private List<Grant.ReopenVote> reopening;
    private @Nullable Resolution closure;

    GrantEdit(Grant from) {
        this.from = from;
        this.status = from.status();
        this.activatedAt = from.activatedAt();
        this.endsAt = from.endsAt();
        this.acknowledgements = from.acknowledgements();
        this.use = from.use();
        this.suspension = from.suspension();
        this.reopening = from.reopening();
        this.closure = from.closure();
    }

    /// @throws IllegalStateException when the state machine knows no such step
    public GrantEdit status(GrantStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException(from.id() + " cannot go from " + status + " to " + next);
        }
        this.status = next;
        return this;
    }

    public GrantEdit activatedAt(@Nullable Instant value) {
        this.activatedAt = value;
        return this;
    }

    public GrantEdit endsAt(@Nullable Instant value) {
        this.endsAt = value;
        return this;
    }

    public GrantEdit acknowledgements(List<Grant.GateAcknowledgement> value) {
        this.acknowledgements = value;
        return this;
    }

    public GrantEdit use(Grant.Use value) {
        this.use = value;
        return this;
    }

    public GrantEdit suspension(@Nullable Resolution value) {
        this.suspension = value;
        return this;
    }

    public GrantEdit reopening(List<Grant.ReopenVote> value) {
        this.reopening = value;
        return this;
    }

    public GrantEdit closure(@Nullable Resolution value) {
        this.closure = value;
        return this;
    }

    public Grant build() {
        return new Grant(
                from.id(),
                from.version() + 1,
                status,
                from.request(),
                from.subject(),
                from.actorChain(),
                from.items(),
                from.limits(),
                from.policy(),
                from.approvals(),
                from.slots(),
                from.emergency(),
                from.afterReviews(),
                from.createdAt(),
                from.startsAt(),
                from.activateBy(),
                from.duration(),
                from.until(),
                activatedAt,
                endsAt,
                acknowledgements,
                use,
                suspension,
                reopening,
                from.extendsGrant(),
                closure);
    }
}
