package org.gatehouse.detection.rule;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// A condition over one event.
public sealed interface Expr {
    record All(List<Expr> of) implements Expr {
        public All {
            of = List.copyOf(of);
        }
    }

    record Any(List<Expr> of) implements Expr {
        public Any {
            of = List.copyOf(of);
        }
    }

    record Not(Expr of) implements Expr {}

    record Ask(Test test) implements Expr {}

    /// A search identifier, so that one can tell which of them matched.
    record Selection(String name, Expr of) implements Expr {}

    /// Holds for events from this time on.
    record From(Instant time) implements Expr {}

    static Expr all(List<Expr> of) {
        return of.size() == 1 ? of.getFirst() : new All(of);
    }

    static Expr any(List<Expr> of) {
        return of.size() == 1 ? of.getFirst() : new Any(of);
    }

    /// Tells every test within.
    static void tests(Expr expr, Consumer<Test> told) {
        switch (expr) {
            case All(List<Expr> of) -> of.forEach(each -> tests(each, told));
            case Any(List<Expr> of) -> of.forEach(each -> tests(each, told));
            case Not(Expr of) -> tests(of, told);
            case Selection(String name, Expr of) -> tests(of, told);
            case Ask(Test test) -> told.accept(test);
            case From from -> {}
        }
    }
}
