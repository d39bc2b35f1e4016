package org.gatehouse.service.activity;

import org.gatehouse.model.GrantId;
import org.gatehouse.model.event.CoverageState;
import org.gatehouse.model.event.Over;
import org.jspecify.annotations.Nullable;

/// How an event relates to grants, and why.
///
/// @param reason for a person
/// @param over as in [org.gatehouse.model.event.Activity]
record Judgement(
        CoverageState coverage,
        @Nullable GrantId grant,
        String reason,
        @Nullable Over over) {
    static Judgement covered(GrantId grant, String reason) {
        return new Judgement(CoverageState.COVERED, grant, reason, null);
    }

    static Judgement denied(String reason) {
        return new Judgement(CoverageState.DENIED, null, reason, null);
    }

    static Judgement uncovered(String reason) {
        return new Judgement(CoverageState.UNCOVERED, null, reason, null);
    }

    static Judgement exempt(String reason) {
        return new Judgement(CoverageState.EXEMPT, null, reason, null);
    }

    Judgement overLimit() {
        return new Judgement(coverage, grant, reason, Over.LIMIT);
    }
}
