package org.gatehouse.console.submission;

import java.util.List;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.PurposeType;
import org.gatehouse.model.Severity;
import org.jspecify.annotations.Nullable;

/// All that stands in the form at one moment, as typed.
///
/// @param purpose null: not chosen yet
/// @param forOther whether somebody else will use the access; `subjectKind` and `subject` count only then
record Answers(
        List<ItemDraft> items,
        @Nullable PurposeType purpose,
        String detail,
        String justification,
        String ticket,
        Severity severity,
        boolean atSetTime,
        String start,
        String duration,
        boolean emergency,
        String office,
        String physical,
        boolean forOther,
        PersonKind subjectKind,
        String subject,
        Further further) {
    Answers {
        items = List.copyOf(items);
    }
}
