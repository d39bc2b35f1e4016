package org.gatehouse.service.gate.authzen;

import java.util.Map;

/// What one question is answered.
///
/// @param context what goes out beside the decision
public record Verdict(boolean decision, Map<String, Object> context) {
    public Verdict {
        context = Map.copyOf(context);
    }
}
