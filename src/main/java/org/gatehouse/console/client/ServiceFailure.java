package org.gatehouse.console.client;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/// Why a call of the service has no answer. Its message is for people: what happened, what was kept, what to do.
public abstract sealed class ServiceFailure extends RuntimeException
        permits ServiceProblem, ServiceUnreachable, AnswerUnreadable {
    ServiceFailure(String words, Throwable cause) {
        super(words, cause);
    }

    /// A failure that is an answer of the service: where it was made on our side is of no interest.
    ServiceFailure(String words) {
        super(words, null, false, false);
    }

    /// What to tell a person.
    public String words() {
        return String.valueOf(getMessage());
    }

    /// What a future of this room failed with, freed of the wrapping that futures put round it.
    ///
    /// @throws IllegalStateException for anything that is no failure of a call, which is a mistake in the program
    public static ServiceFailure of(Throwable thrown) {
        Throwable inner = thrown;
        while ((inner instanceof CompletionException || inner instanceof ExecutionException)
                && inner.getCause() != null) {
            inner = inner.getCause();
        }
        if (inner instanceof ServiceFailure failure) {
            return failure;
        }
        throw new IllegalStateException("Not a failure of a call", inner);
    }
}
