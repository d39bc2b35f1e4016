package org.gatehouse.model.incident;

/// How much something harms, or how soon it must be dealt with.
public enum Level {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /// How grave an incident is: this impact at that urgency.
    public Severity at(Level urgency) {
        return switch (this) {
            case LOW -> urgency.compareTo(MEDIUM) <= 0 ? Severity.LOW : Severity.MEDIUM;
            case MEDIUM ->
                switch (urgency) {
                    case LOW -> Severity.LOW;
                    case MEDIUM, HIGH -> Severity.MEDIUM;
                    case CRITICAL -> Severity.HIGH;
                };
            case HIGH ->
                switch (urgency) {
                    case LOW -> Severity.MEDIUM;
                    case MEDIUM, HIGH -> Severity.HIGH;
                    case CRITICAL -> Severity.CRITICAL;
                };
            case CRITICAL ->
                switch (urgency) {
                    case LOW, MEDIUM -> Severity.HIGH;
                    case HIGH -> Severity.CRITICAL;
                    case CRITICAL -> Severity.FATAL;
                };
        };
    }
}
