package org.gatehouse.service.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.PolicyVersion;
import org.gatehouse.policy.CompiledPolicy;
import org.gatehouse.policy.PolicyCompiler;
import org.gatehouse.policy.PolicyRefused;

/// Policies compiled once each, by reference and exact text. Safe for any number of threads.
final class PolicyCache {
    private static final Pattern ID =
            Pattern.compile("(?m)^policy:[ \\t]*[\"']?([A-Za-z][A-Za-z0-9-]{0,59})[\"']?[ \\t]*(#.*)?$");

    private final PolicyCompiler compiler;
    private final Map<Key, CompiledPolicy> compiled = new ConcurrentHashMap<>();

    PolicyCache(PolicyCompiler compiler) {
        this.compiler = compiler;
    }

    private record Key(PolicyRef ref, String sha256) {}

    /// @throws PolicyRefused when the text is wrong
    CompiledPolicy of(PolicyVersion version) {
        return compiled.computeIfAbsent(
                new Key(version.ref(), version.sha256()), absent -> compile(version.ref(), version.source()));
    }

    private CompiledPolicy compile(PolicyRef ref, String source) {
        return compiler.compile(ref.id() + "-v" + ref.version() + ".yaml", ref, source);
    }

    /// The id that a text gives itself. One without is compiled under a name that it cannot bear, which yields the
    /// diagnostics of all that is wrong.
    static String id(String source) {
        Matcher line = ID.matcher(source);
        return line.find() ? line.group(1) : "POLICY";
    }
}
