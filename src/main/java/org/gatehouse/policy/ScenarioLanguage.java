package org.gatehouse.policy;

import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Optional;

/// CEL as the rules of a scenario speak it: within the bounds of the [RuleLanguage], but over values of any type, since
/// a scenario's world has the properties that its author gives it.
final class ScenarioLanguage {
    private static final List<String> VARIABLES = List.of("subject", "action", "resource", "context");
    private static final CelType ANYTHING = MapType.create(SimpleType.STRING, SimpleType.DYN);

    private final CelCompiler compiler = compiler();
    private final CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(RuleLanguage.OPTIONS)
            .build();

    private static CelCompiler compiler() {
        CelCompilerBuilder builder = RuleLanguage.bounded();
        VARIABLES.forEach(name -> builder.addVar(name, ANYTHING));
        return builder.build();
    }

    /// @return nothing when the expression is wrong; why is then among the problems, at its place in the file
    Optional<Condition> compile(PolicySource source, Yaml.Scalar when, Problems problems) {
        ScalarPlaces places = ScalarPlaces.of(source, when);
        CelValidationResult result = compiler.compile(when.text());
        if (result.hasError()) {
            result.getErrors().forEach(issue -> report(issue, result, places, problems));
            return Optional.empty();
        }
        try {
            CelType type = result.getAst().getResultType();
            if (!type.equals(SimpleType.BOOL) && !type.equals(SimpleType.DYN)) {
                problems.add(places.at(0), "\"when\" must come out true or false, not " + type.name() + ".");
                return Optional.empty();
            }
            return Optional.of(new Condition(runtime.createProgram(result.getAst()), false));
        } catch (CelValidationException | CelEvaluationException e) {
            problems.add(when.place(), "The condition cannot be compiled: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static void report(CelIssue issue, CelValidationResult result, ScalarPlaces places, Problems problems) {
        int offset =
                result.getSource().getLocationOffset(issue.getSourceLocation()).orElse(0);
        boolean called = offset < result.getSource().getContent().size()
                && result.getSource().getContent().get(offset) == '(';
        CelMessage message = CelMessage.of(issue.getMessage(), VARIABLES, called);
        problems.add(places.at(offset + message.shift()), message.words());
    }
}
