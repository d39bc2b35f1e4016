package org.gatehouse.console.submission;

import java.util.List;
import org.gatehouse.model.Ask;
import org.gatehouse.model.Verdict;
import org.jspecify.annotations.Nullable;

/// What the policy says of the form.
///
/// @param asking whether a newer answer is on its way
/// @param told the last answer; stays in sight while a newer one is asked for
/// @param assumptions what was supposed for what is still missing
/// @param trouble why there is no newer answer; null while all is well
record Preview(
        boolean asking,
        @Nullable Told told,
        List<String> assumptions,
        @Nullable String trouble) {
    /// There is nothing to judge yet.
    static final Preview NONE = new Preview(false, null, List.of(), null);

    Preview {
        assumptions = List.copyOf(assumptions);
    }

    /// One answer.
    ///
    /// @param ask what it is about
    /// @param narrowed what the policy would say once narrowed as it suggests; null while that is not known
    record Told(Ask ask, Verdict verdict, @Nullable Verdict narrowed) {}
}
