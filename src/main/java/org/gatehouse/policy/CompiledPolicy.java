package org.gatehouse.policy;

import java.time.Duration;
import java.util.List;
import org.gatehouse.model.Narrowing;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.Terms;
import org.gatehouse.model.Verdict;

/// One version of a policy, type-checked and ready to judge. Immutable; may be called from any number of threads at
/// once. Judging is pure: equal facts give equal verdicts, and no fact whatever makes it throw: a rule that cannot
/// be evaluated denies.
public interface CompiledPolicy {
    PolicyRef ref();

    /// What the policy is called, for people.
    String title();

    /// What the policy says of a request.
    Verdict judge(Facts facts);

    /// Where an approval under these terms would exceed what the policy allows; empty when it stays within.
    ///
    /// The terms are judged as if they had been asked for, so leaving out an item or a column also leaves out what
    /// the policy says of it. A limit that the terms do not state (null) is no excess: [#bounded] writes the
    /// policy's own in. A denial is reported too, under `/terms`.
    List<Narrowing.Widening> excess(Facts facts, Terms terms);

    /// The terms with the policy's limits on use (rows, bytes, networks, countries) written in: what a grant under
    /// them carries.
    Terms bounded(Facts facts, Terms terms);

    /// How long people have to decide, by severity or emergency, from the policy's `service_level`.
    Duration decideWithin(Facts facts);

    /// How long after approval an unused approval lapses.
    Duration activateWithin(Facts facts);
}
