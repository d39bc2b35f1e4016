package org.gatehouse.policy;

import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.util.Map;

/// A compiled `when`. Immutable; may be asked from any number of threads.
///
/// @param perItem whether it reads `item` or `asset`, so that its answer can differ between items
record Condition(Program program, boolean perItem) {
    /// What came out. There is no third truth: an answer that could not be had is an error, and never a yes.
    sealed interface Answer {
        enum Truth implements Answer {
            YES,
            NO
        }

        /// @param why in words
        record Failed(String why) implements Answer {}
    }

    Answer ask(Map<String, Object> variables) {
        try {
            Object result = program.eval(variables);
            if (result instanceof Boolean truth) {
                return truth ? Answer.Truth.YES : Answer.Truth.NO;
            }
            return new Answer.Failed("it gave neither true nor false");
        } catch (CelEvaluationException e) {
            return new Answer.Failed(why(e));
        }
    }

    /// Without the library's `evaluation error at <input>:17: `; of a missing key it sometimes says the key alone.
    private static String why(CelEvaluationException e) {
        String message = e.getMessage() == null ? "no reason given" : e.getMessage();
        String reason = message.replaceFirst("^evaluation error( at <input>:\\d+)?: ", "")
                .replaceFirst("\\.$", "");
        boolean missingKey = e.getErrorCode() == CelErrorCode.ATTRIBUTE_NOT_FOUND && !reason.contains(" ");
        return missingKey ? "there is no \"" + reason + "\"" : reason;
    }
}
