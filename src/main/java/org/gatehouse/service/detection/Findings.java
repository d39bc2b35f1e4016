package org.gatehouse.service.detection;

import java.util.List;
import org.gatehouse.model.incident.Detection;

/// Takes what rules find.
@FunctionalInterface
public interface Findings {
    /// Called on the thread that runs rules, in the order in which they were found: it must be quick, and must not
    /// lose what it returns from. What it throws is logged, and nothing is handed over again.
    void found(List<Detection> detections);
}
