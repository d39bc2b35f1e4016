package org.gatehouse.policy;

import java.util.Map;
import java.util.Set;

/// What allows something in a [Scenario].
///
/// @param actions what it speaks of; empty for all actions
record ScenarioRule(String id, String title, Set<String> actions, Condition when) {
    /// Not when the condition cannot be asked, such as about a property that is not there.
    boolean allows(String action, Map<String, Object> variables) {
        return (actions.isEmpty() || actions.contains(action)) && when.ask(variables) == Condition.Answer.Truth.YES;
    }
}
