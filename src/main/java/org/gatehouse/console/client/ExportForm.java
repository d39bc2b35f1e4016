package org.gatehouse.console.client;

/// The forms in which activity is written into files.
public enum ExportForm {
    CSV("csv"),
    /// OCSF, an event a line.
    NDJSON("ndjson"),
    PARQUET("parquet");

    private final String wire;

    ExportForm(String wire) {
        this.wire = wire;
    }

    /// As the service calls it; also what the names of such files end with.
    public String wire() {
        return wire;
    }
}
