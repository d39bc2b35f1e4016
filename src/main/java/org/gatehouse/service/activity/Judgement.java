package org.gatehouse.service.activity;

import org.gatehouse.model.GrantId;
import org.gatehouse.model.event.CoverageState;
import org.jspecify.annotations.Nullable;

/// How an event relates to grants, and why.
///
/// @param reason for a person
record Judgement(CoverageState coverage, @Nullable GrantId grant, String reason) {
    static Judgement covered(GrantId grant, String reason) {
        return new Judgement(CoverageState.COVERED, grant, reason);
    }

    static Judgement denied(String reason) {
        return new Judgement(CoverageState.DENIED, null, reason);
    }

    static Judgement uncovered(String reason) {
        return new Judgement(CoverageState.UNCOVERED, null, reason);
    }

    static Judgement exempt(String reason) {
        return new Judgement(CoverageState.EXEMPT, null, reason);
    }
}
