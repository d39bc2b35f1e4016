package org.gatehouse.policy;

import java.time.Duration;
import java.util.Map;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.Severity;

/// How long things may wait.
///
/// @param decide how long people have to decide, by severity
/// @param decideEmergency the same for an emergency, whatever its severity
/// @param activate how long an approval may go unused
/// @param activateEmergency the same for an emergency
record ServiceLevel(
        Map<Severity, Duration> decide, Duration decideEmergency, Duration activate, Duration activateEmergency) {
    ServiceLevel {
        decide = Map.copyOf(decide);
    }

    Duration decideWithin(RequestedAccess access, Severity severity) {
        return access.emergency() ? decideEmergency : decide.getOrDefault(severity, decideEmergency);
    }

    Duration activateWithin(RequestedAccess access) {
        return access.emergency() ? activateEmergency : activate;
    }
}
