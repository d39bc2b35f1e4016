package org.gatehouse.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// Which Gatehouse this is, and on what it runs.
final class BuildVersion implements IVersionProvider {
    /// The version in the jar's manifest; from bare classes there is none.
    static String program() {
        return Objects.requireNonNullElse(BuildVersion.class.getPackage().getImplementationVersion(), "(not packaged)");
    }

    static String java() {
        return Runtime.version() + " (" + System.getProperty("java.vendor") + ")";
    }

    static String system() {
        return String.join(
                " ", System.getProperty("os.name"), System.getProperty("os.version"), System.getProperty("os.arch"));
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Gatehouse " + program(), "Java " + java(), system()};
    }
}
