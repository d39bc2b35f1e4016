package org.gatehouse.policy;

import java.util.List;
import java.util.stream.Collectors;

/// A policy's text is wrong. Carries everything that is wrong with it, in the order of the text.
public final class PolicyRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    public PolicyRefused(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().map(Diagnostic::render).collect(Collectors.joining("\n")));
        this.diagnostics = List.copyOf(diagnostics);
    }

    /// At least one.
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
