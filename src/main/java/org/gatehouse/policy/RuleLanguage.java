package org.gatehouse.policy;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// CEL as rules speak it: the [Vocabulary], the standard operators, `has`, `all`, `exists` and `exists_one`, and bounds
/// on size and work. Left out are `dyn` and `type`, which would step round the type check, and whatever makes texts or
/// lists longer (`+` on them, `map`, `filter`): in a nest of those, a short rule takes all memory. Thread-safe.
final class RuleLanguage {
    static final int LONGEST_EXPRESSION = 4_000;
    static final int MOST_ITERATIONS = 10_000;

    private static final Set<StandardFunction> LEFT_OUT =
            Set.of(StandardFunction.DYN, StandardFunction.TYPE, StandardFunction.BYTES);
    private static final Set<String> LENGTHENING = Set.of("add_string", "add_list", "add_bytes");
    private static final List<CelStandardMacro> MACROS =
            List.of(CelStandardMacro.HAS, CelStandardMacro.ALL, CelStandardMacro.EXISTS, CelStandardMacro.EXISTS_ONE);

    static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST_EXPRESSION)
            .maxParseExpressionNodeCount(1_000)
            .maxParseRecursionDepth(32)
            .maxParseErrorRecoveryLimit(5)
            .comprehensionMaxIterations(MOST_ITERATIONS)
            .maxRegexProgramSize(500)
            .enableHeterogeneousNumericComparisons(true) // the planner runtime takes no other setting
            .build();

    private final CelCompiler ofItem = compiler(Scope.ITEM);
    private final CelCompiler ofRequest = compiler(Scope.REQUEST);
    private final CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(OPTIONS)
            .setTypeProvider(new Vocabulary())
            .build();

    private static CelCompiler compiler(Scope scope) {
        CelCompilerBuilder builder = bounded().setTypeProvider(new Vocabulary());
        Vocabulary.VARIABLES.forEach((name, type) -> {
            if (known(name, scope)) {
                builder.addVar(name, type);
            }
        });
        return builder.build();
    }

    /// A compiler of what is left in, without any variables.
    static CelCompilerBuilder bounded() {
        CelStandardDeclarations declarations = CelStandardDeclarations.newBuilder()
                .filterFunctions((function, overload) -> !LEFT_OUT.contains(function)
                        && !LENGTHENING.contains(overload.celOverloadDecl().overloadId()))
                .build();
        return CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(declarations)
                .setStandardMacros(MACROS);
    }

    static boolean known(String variable, Scope scope) {
        return scope == Scope.ITEM || !Set.of("item", "asset").contains(variable);
    }

    /// @return nothing when the expression is wrong; why is then among the problems, at its place in the file
    Optional<Condition> compile(PolicySource source, Yaml.Scalar when, Scope scope, Problems problems) {
        CelCompiler compiler = switch (scope) {
            case ITEM -> ofItem;
            case REQUEST -> ofRequest;
        };
        ScalarPlaces places = ScalarPlaces.of(source, when);
        Remarks.swallowing(when.text(), places)
                .ifPresent(
                        offset -> problems.add(
                                places.at(offset),
                                "This remark takes the lines after it out of the condition; begin the text with \"|\" instead."));
        CelValidationResult result = compiler.compile(when.text());
        if (result.hasError()) {
            new CelIssues(compiler, result, scope).report(places, problems);
            return Optional.empty();
        }
        try {
            return check(result.getAst(), places, problems);
        } catch (CelValidationException | CelEvaluationException e) {
            problems.add(when.place(), "The condition cannot be compiled: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Condition> check(CelAbstractSyntaxTree tree, ScalarPlaces places, Problems problems)
            throws CelEvaluationException {
        if (!tree.getResultType().equals(SimpleType.BOOL)) {
            problems.add(
                    places.at(0),
                    "\"when\" must come out true or false, not "
                            + tree.getResultType().name() + ".");
            return Optional.empty();
        }
        Set<String> names = new LiteralCheck(tree, (words, offset) -> problems.add(places.at(offset), words)).check();
        boolean perItem = names.contains("item") || names.contains("asset");
        return Optional.of(new Condition(runtime.createProgram(tree), perItem));
    }
}
