package org.gatehouse.service.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.service.access.DraftHistoryAct.Answer;
import org.gatehouse.service.access.DraftHistoryAct.Approve;
import org.gatehouse.service.access.DraftHistoryAct.Deny;
import org.gatehouse.service.access.DraftHistoryAct.Pass;
import org.gatehouse.service.access.DraftHistoryAct.Question;
import org.gatehouse.service.access.DraftHistoryAct.Redraft;
import org.gatehouse.service.access.DraftHistoryAct.Submit;
import org.gatehouse.service.access.DraftHistoryAct.Withdraw;
import org.gatehouse.service.access.DraftHistoryAct.Write;
import org.jspecify.annotations.Nullable;

/// What should become of drafts and of requests that replace each other, in the plainest way and with none of the
/// code under test. Each needs two stewards, whom nothing bars.
final class DraftHistoryModel {
    static final class Written {
        final String by;
        RequestStatus status = RequestStatus.DRAFT;
        boolean submitted;
        Instant expires = Instant.MAX;
        int questions;
        final Set<String> approvedBy = new HashSet<>();

        @Nullable
        Integer replaces;

        @Nullable
        Integer replacedBy;

        Written(String by) {
            this.by = by;
        }

        boolean undecided() {
            return status == RequestStatus.DRAFT || open();
        }

        boolean open() {
            return status == RequestStatus.PENDING || status == RequestStatus.MORE_INFO;
        }
    }

    final List<Written> written = new ArrayList<>();
    Instant now = Instant.EPOCH;

    /// Whether the act is let in.
    boolean admits(DraftHistoryAct act) {
        return switch (act) {
            case Write write -> replaceable(write.who(), write.replacing(), written.size());
            case Redraft redraft ->
                isDraftOf(redraft.who(), redraft.request())
                        && !redraft.stale()
                        && replaceable(redraft.who(), redraft.replacing(), redraft.request());
            case Submit submit ->
                isDraftOf(submit.who(), submit.request())
                        && replaceable(submit.who(), written.get(submit.request()).replaces, submit.request());
            case Withdraw withdraw -> isOf(withdraw.who(), withdraw.request()) && undecided(withdraw.request());
            case Approve approve -> {
                Written request = find(approve.request());
                yield request != null
                        && request.status == RequestStatus.PENDING
                        && !request.approvedBy.contains(approve.who());
            }
            case Deny deny -> {
                Written request = find(deny.request());
                yield request != null && request.open() && !request.approvedBy.contains(deny.who());
            }
            case Question question -> {
                Written request = find(question.request());
                yield request != null && request.open();
            }
            case Answer answer -> {
                Written request = find(answer.request());
                yield request != null
                        && isOf(answer.who(), answer.request())
                        && request.questions > 0
                        && request.open();
            }
            case Pass pass -> true;
        };
    }

    private @Nullable Written find(int request) {
        return request < written.size() ? written.get(request) : null;
    }

    private boolean isOf(String who, int request) {
        Written found = find(request);
        return found != null && found.by.equals(who);
    }

    private boolean undecided(int request) {
        return written.get(request).undecided();
    }

    private boolean isDraftOf(String who, int request) {
        return isOf(who, request) && written.get(request).status == RequestStatus.DRAFT;
    }

    private boolean replaceable(String who, @Nullable Integer old, int by) {
        return old == null || (old != by && isOf(who, old) && undecided(old));
    }

    /// After an act that was let in.
    void follow(DraftHistoryAct act) {
        switch (act) {
            case Write write -> {
                Written request = new Written(write.who());
                request.replaces = write.replacing();
                written.add(request);
                if (!write.drafted()) {
                    submit(written.size() - 1);
                }
            }
            case Redraft redraft -> written.get(redraft.request()).replaces = redraft.replacing();
            case Submit submit -> submit(submit.request());
            case Withdraw withdraw -> written.get(withdraw.request()).status = RequestStatus.CANCELLED;
            case Approve approve -> {
                Written request = written.get(approve.request());
                request.approvedBy.add(approve.who());
                request.status = request.approvedBy.size() == 2 ? RequestStatus.APPROVED : request.status;
            }
            case Deny deny -> written.get(deny.request()).status = RequestStatus.DENIED;
            case Question question -> {
                written.get(question.request()).questions++;
                written.get(question.request()).status = RequestStatus.MORE_INFO;
            }
            case Answer answer -> {
                Written request = written.get(answer.request());
                request.approvedBy.clear();
                request.questions--;
                request.status = request.questions == 0 ? RequestStatus.PENDING : RequestStatus.MORE_INFO;
            }
            case Pass pass -> {
                now = now.plus(java.time.Duration.ofHours(pass.hours()));
                written.stream()
                        .filter(request -> request.open() && !now.isBefore(request.expires))
                        .forEach(request -> request.status = RequestStatus.EXPIRED);
            }
        }
    }

    private void submit(int number) {
        Written request = written.get(number);
        request.submitted = true;
        request.status = RequestStatus.PENDING;
        request.expires = now.plus(java.time.Duration.ofHours(82));
        if (request.replaces != null) {
            Written old = written.get(request.replaces);
            old.status = RequestStatus.SUPERSEDED;
            old.replacedBy = number;
            old.approvedBy.clear();
        }
    }
}
