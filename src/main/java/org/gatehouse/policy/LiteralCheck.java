package org.gatehouse.policy;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.ListType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;

/// Walks a type-checked expression and objects to what types cannot tell: texts compared with a word that can never be
/// there (`request.purpose.type == 'leagal'`), and messages built by hand.
final class LiteralCheck {
    private final CelAbstractSyntaxTree tree;
    private final ObjIntConsumer<String> objections;
    private final Set<String> names = new HashSet<>();

    /// @param objections takes a message and the offset in the expression that it is about
    LiteralCheck(CelAbstractSyntaxTree tree, ObjIntConsumer<String> objections) {
        this.tree = tree;
        this.objections = objections;
    }

    /// @return every name used, variables of comprehensions included
    Set<String> check() {
        walk(tree.getExpr(), Map.of());
        return names;
    }

    private void walk(CelExpr expr, Map<String, Domain> local) {
        switch (expr.getKind()) {
            case CONSTANT, NOT_SET -> {}
            case IDENT -> names.add(expr.ident().name());
            case SELECT -> walk(expr.select().operand(), local);
            case CALL -> walkCall(expr.call(), local);
            case LIST -> expr.list().elements().forEach(element -> walk(element, local));
            case MAP ->
                expr.map().entries().forEach(entry -> {
                    walk(entry.key(), local);
                    walk(entry.value(), local);
                });
            case STRUCT ->
                object(
                        expr,
                        "A rule compares what is there; it cannot build a "
                                + expr.struct().messageName() + ".");
            case COMPREHENSION -> walkComprehension(expr.comprehension(), local);
        }
    }

    private void walkCall(CelCall call, Map<String, Domain> local) {
        call.target().ifPresent(target -> walk(target, local));
        List<CelExpr> arguments = call.args();
        arguments.forEach(argument -> walk(argument, local));
        switch (call.function()) {
            case "_==_", "_!=_" -> {
                compare(arguments.get(0), domain(arguments.get(1), local));
                compare(arguments.get(1), domain(arguments.get(0), local));
            }
            case "@in" -> {
                if (listed(arguments.get(1))) {
                    compare(arguments.get(0), domain(arguments.get(1), local));
                    compare(arguments.get(1), domain(arguments.get(0), local));
                }
            }
            default -> {}
        }
    }

    /// `all`, `exists`, `filter` and `map` are comprehensions; their variable has the domain of the list it runs over.
    private void walkComprehension(CelComprehension loop, Map<String, Domain> local) {
        walk(loop.iterRange(), local);
        walk(loop.accuInit(), local);
        Map<String, Domain> inner = new HashMap<>(local);
        inner.put(loop.iterVar(), listed(loop.iterRange()) ? domain(loop.iterRange(), local) : Domain.ANY);
        inner.put(loop.accuVar(), Domain.ANY);
        List.of(loop.loopCondition(), loop.loopStep(), loop.result()).forEach(part -> walk(part, inner));
    }

    private boolean listed(CelExpr expr) {
        return tree.getType(expr.id()).filter(ListType.class::isInstance).isPresent();
    }

    private Domain domain(CelExpr expr, Map<String, Domain> local) {
        if (expr.getKind() == Kind.IDENT) {
            return local.getOrDefault(expr.ident().name(), Domain.ANY);
        }
        if (expr.getKind() == Kind.SELECT) {
            return tree.getType(expr.select().operand().id())
                    .flatMap(type -> Vocabulary.field(type.name(), expr.select().field()))
                    .map(Vocabulary.Field::domain)
                    .orElse(Domain.ANY);
        }
        boolean element = expr.getKind() == Kind.CALL && expr.call().function().equals("_[_]");
        return element ? domain(expr.call().args().getFirst(), local) : Domain.ANY;
    }

    private void compare(CelExpr literal, Domain domain) {
        if (literal.getKind() == Kind.LIST) {
            literal.list().elements().forEach(element -> compare(element, domain));
        } else if (literal.getKind() == Kind.CONSTANT
                && literal.constant().getKind() == CelConstant.Kind.STRING_VALUE) {
            domain.objection(literal.constant().stringValue()).ifPresent(words -> object(literal, words));
        }
    }

    private void object(CelExpr expr, String words) {
        int offset = tree.getSource().getPositionsMap().getOrDefault(expr.id(), 0);
        objections.accept(words, offset);
    }
}
