package org.gatehouse.console.client;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Calls of a service that a test answers by hand, in whatever order. Every method of the interface gives a future
/// that stays open until the test completes it.
///
/// @param <C> the interface, such as [RegisterCalls]
public final class ByHand<C> {
    private final List<Asked> asked = new ArrayList<>();
    private final C calls;

    /// One call that was made.
    public record Asked(String method, List<Object> arguments, CompletableFuture<Object> future) {
        public void answer(Object value) {
            future.complete(value);
        }

        public void fail(ServiceFailure failure) {
            future.completeExceptionally(failure);
        }
    }

    public ByHand(Class<C> type) {
        Object proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this::onCall);
        calls = type.cast(proxy);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the proxy hands it to whoever called
    private Object onCall(Object proxy, Method method, Object[] arguments) {
        Asked call = new Asked(
                method.getName(), arguments == null ? List.of() : Arrays.asList(arguments), new CompletableFuture<>());
        asked.add(call);
        return call.future();
    }

    public C calls() {
        return calls;
    }

    /// All calls of a method, in order.
    public List<Asked> of(String method) {
        return asked.stream().filter(call -> call.method().equals(method)).toList();
    }

    /// The latest call of a method.
    public Asked last(String method) {
        List<Asked> all = of(method);
        if (all.isEmpty()) {
            throw new AssertionError(method + " was not called; called were "
                    + asked.stream().map(Asked::method).toList());
        }
        return all.getLast();
    }
}
