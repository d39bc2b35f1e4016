package org.gatehouse.model;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// What a policy says of a request: every rule that spoke, what it takes to approve, and how far it may reach.
///
/// @param rules every rule that spoke, denials first
/// @param slots the seats to fill; empty with `AUTO_APPROVE`
/// @param maximum the most that may be granted
/// @param wouldPass the terms under which a limit would be no obstacle; present only when limits are the only one
public record Verdict(
        PolicyRef policy,
        Outcome outcome,
        List<RuleOutcome> rules,
        List<Slot> slots,
        Maximum maximum,
        @Nullable Terms wouldPass) {
    public Verdict {
        rules = List.copyOf(rules);
        slots = List.copyOf(slots);
    }

    public enum Outcome {
        /// A rule forbids it, or no rule speaks for it.
        DENY,
        /// It exceeds a limit: it can be approved only under narrower terms.
        NARROW,
        /// People decide.
        REQUIRE_APPROVAL,
        /// The policy itself approves; a decision of its own kind, never a person's.
        AUTO_APPROVE
    }

    public enum Effect {
        DENY,
        REQUIRE,
        LIMIT,
        AUTO_APPROVE
    }

    /// One rule that spoke.
    ///
    /// @param source where the rule stands, `file:line:column`
    /// @param words what people are shown
    /// @param items indexes of the request's items that it spoke about
    /// @param blocking whether it stands in the way of approving the request as it is
    public record RuleOutcome(
            String rule, Effect effect, String words, String source, List<Integer> items, boolean blocking) {
        public RuleOutcome {
            items = List.copyOf(items);
        }
    }

    /// The most that a policy lets be granted.
    ///
    /// @param maxDuration null for no bound
    /// @param masks per item index the columns that must be masked and at least how
    /// @param afterReviews how many post-use reviews a grant must get
    public record Maximum(
            @Nullable Duration maxDuration,
            Limits limits,
            SortedMap<Integer, SortedMap<String, Mask>> masks,
            int afterReviews) {
        public Maximum {
            masks = Copies.sorted(masks);
        }
    }
}
