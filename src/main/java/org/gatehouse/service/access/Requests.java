package org.gatehouse.service.access;

import org.gatehouse.contract.CommentView;
import org.gatehouse.contract.Documents.AnswerDocument;
import org.gatehouse.contract.Documents.CommentDocument;
import org.gatehouse.contract.Documents.QuestionDocument;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Ask;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.Verdict;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.WritePath;

/// What people do with access requests, short of deciding them: see [Decisions].
public final class Requests {
    public Requests(WritePath path, RequestJudge judge, GrantMaker grants) {}

    /// Files a request. The policy speaks at once: where it approves by itself the grant is made in the same
    /// transaction, as an auto-approval and never in a person's name.
    public AccessRequest submit(Caller caller, Ask ask) {
        return Later.follows(Requests.class, AccessRequest.class);
    }

    /// What the policy would say. Changes nothing.
    public Verdict preview(Caller caller, Ask ask) {
        return Later.follows(Requests.class, Verdict.class);
    }

    /// Replaces what its requester asked for: revision + 1, judged anew, earlier decisions voided.
    public AccessRequest amend(Caller caller, RequestId id, int expectedRevision, Ask ask) {
        return Later.follows(Requests.class, AccessRequest.class);
    }

    public AccessRequest withdraw(Caller caller, RequestId id, String reason) {
        return Later.follows(Requests.class, AccessRequest.class);
    }

    /// Asks the requester something: the request waits for the answer.
    public AccessRequest ask(Caller caller, RequestId id, QuestionDocument question) {
        return Later.follows(Requests.class, AccessRequest.class);
    }

    /// Answers a question: revision + 1, earlier decisions voided; once all are answered it is pending again.
    public AccessRequest answer(Caller caller, RequestId id, int number, AnswerDocument answer) {
        return Later.follows(Requests.class, AccessRequest.class);
    }

    /// Tells others that the caller works on it, for 15 minutes; the holder renews it by claiming again.
    public AccessRequest claim(Caller caller, RequestId id) {
        return Later.follows(Requests.class, AccessRequest.class);
    }

    public AccessRequest release(Caller caller, RequestId id) {
        return Later.follows(Requests.class, AccessRequest.class);
    }

    /// Claims it for somebody who may decide it, whoever held it before.
    public AccessRequest assign(Caller caller, RequestId id, PersonId to) {
        return Later.follows(Requests.class, AccessRequest.class);
    }

    /// Adds a remark that the team alone sees.
    public CommentView comment(Caller caller, RequestId id, CommentDocument comment) {
        return Later.follows(Requests.class, CommentView.class);
    }
}
