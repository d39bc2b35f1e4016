package org.gatehouse.policy;

import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.CelType;
import dev.cel.compiler.CelCompiler;
import java.util.Optional;

/// Reports what the CEL compiler found wrong with one expression, at its place in the file.
final class CelIssues {
    private final CelCompiler compiler;
    private final CelValidationResult result;
    private final Scope scope;

    CelIssues(CelCompiler compiler, CelValidationResult result, Scope scope) {
        this.compiler = compiler;
        this.result = result;
        this.scope = scope;
    }

    void report(ScalarPlaces places, Problems problems) {
        for (CelIssue issue : result.getErrors()) {
            int offset = result.getSource()
                    .getLocationOffset(issue.getSourceLocation())
                    .orElse(0);
            CelMessage message = CelMessage.of(issue.getMessage(), scope, () -> owner(issue), called(offset));
            problems.add(places.at(offset + message.shift()), message.words());
        }
    }

    private boolean called(int offset) {
        return offset < result.getSource().getContent().size()
                && result.getSource().getContent().get(offset) == '(';
    }

    /// The type of what a wrong field was sought in, as far as it can be told of an expression that does not
    /// type-check.
    private Optional<String> owner(CelIssue issue) {
        try {
            return CelNavigableAst.fromAst(
                            compiler.parse(result.getSource().getContent().toString())
                                    .getAst())
                    .getRoot()
                    .allNodes()
                    .map(CelNavigableExpr::expr)
                    .filter(expr -> expr.id() == issue.getExprId() && expr.getKind() == Kind.SELECT)
                    .findFirst()
                    .flatMap(expr -> type(expr.select().operand()));
        } catch (CelValidationException e) {
            return Optional.empty(); // it does not even parse: no field was sought
        }
    }

    private static Optional<String> type(CelExpr expr) {
        if (expr.getKind() == Kind.IDENT) {
            return Optional.ofNullable(Vocabulary.VARIABLES.get(expr.ident().name()))
                    .map(CelType::name);
        }
        if (expr.getKind() == Kind.SELECT) {
            return type(expr.select().operand())
                    .flatMap(owner -> Vocabulary.field(owner, expr.select().field()))
                    .map(field -> field.type().name());
        }
        return Optional.empty();
    }
}
