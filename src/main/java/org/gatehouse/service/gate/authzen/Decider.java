package org.gatehouse.service.gate.authzen;

import java.util.List;
import org.gatehouse.model.PersonId;

/// Who answers AuthZEN's questions. Safe for any number of threads.
public interface Decider {
    /// Begins to answer one call: all its questions are answered from the same state.
    ///
    /// @param gate who asks
    Sitting sit(PersonId gate);

    /// One call being answered.
    interface Sitting {
        /// @throws org.gatehouse.contract.Refusal `MALFORMED` when a part of the question that counts cannot be
        ///         read
        Verdict decide(Evaluation question);

        /// Whether the answer would be yes; counted nowhere.
        boolean allows(Evaluation question);

        /// The ids of subjects of the type that might be allowed, sorted.
        List<String> subjects(Evaluation question);

        /// The ids of resources of the type that might be reached, sorted.
        List<String> resources(Evaluation question);

        /// The names of all actions there are.
        List<String> actions(Evaluation question);
    }
}
