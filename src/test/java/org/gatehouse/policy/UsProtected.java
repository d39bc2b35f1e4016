package org.gatehouse.policy;

import org.gatehouse.model.PolicyRef;

/// The pack that ships, compiled once for all tests.
final class UsProtected {
    static final String FILE = "policy/us-protected.yaml";
    static final PolicyRef REF = new PolicyRef("US-PROTECTED", 1);
    static final PolicyCompiler COMPILER = new PolicyCompiler();
    static final CompiledPolicy POLICY = COMPILER.compile(FILE, REF, text());

    private UsProtected() {}

    static String text() {
        return Resources.text("/" + FILE);
    }
}
