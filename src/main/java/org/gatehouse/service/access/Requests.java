package org.gatehouse.service.access;

import java.util.function.Function;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.CommentView;
import org.gatehouse.contract.Documents;
import org.gatehouse.contract.Documents.AnswerDocument;
import org.gatehouse.contract.Documents.CommentDocument;
import org.gatehouse.contract.Documents.PreviewDocument;
import org.gatehouse.contract.Documents.QuestionDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Ask;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Resolution;
import org.gatehouse.model.Verdict;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.identity.WritePath.Step;

/// What people do with access requests, short of deciding them: see [Decisions]. Each call is one transaction and
/// yields the request as it then is. Safe for any number of threads.
///
/// All refuse with `NOT_FOUND` what the caller may not see, with `WRONG_STATE` what is past, with `INVALID` what is
/// badly written, and with `STALE_REVISION` what was meant for another revision.
public final class Requests {
    private final WritePath path;
    private final RequestJudge judge;
    private final Submissions submissions;
    private final Drafts drafts;
    private final Questioning questioning;

    public Requests(WritePath path, RequestJudge judge, GrantMaker grants) {
        Staleness staleness = new Staleness(new RequestRows());
        this.path = path;
        this.judge = judge;
        this.submissions = new Submissions(judge, new Conclusion(grants), staleness);
        this.drafts = new Drafts(judge);
        this.questioning = new Questioning(staleness);
    }

    /// Files a request; one that it supersedes ends with it. The policy speaks at once: where it approves by itself
    /// the grant is made in the same transaction, as an auto-approval and never in a person's name. What it denies
    /// still waits for a person to say so.
    ///
    /// @throws Refusal `FORBIDDEN`; `FROZEN` when the policy would approve by itself but something stands still
    public AccessRequest submit(Caller caller, Ask ask) {
        return changed(caller, step -> submissions.submit(step, Wildcards.expanded(step.records(), ask)));
    }

    /// Saves what the caller may ask for later: they alone see it, and nobody decides it. Texts may still be
    /// missing.
    public AccessRequest draft(Caller caller, Ask ask) {
        return changed(caller, step -> drafts.save(step, Wildcards.expanded(step.records(), ask)));
    }

    /// Replaces what a draft says.
    ///
    /// @param expectedVersion the version that was read
    /// @throws Refusal `STALE_VERSION` when there is a newer one
    public AccessRequest redraft(Caller caller, RequestId id, long expectedVersion, Ask ask) {
        return changed(
                caller, step -> drafts.change(step, id, expectedVersion, Wildcards.expanded(step.records(), ask)));
    }

    /// Submits a draft as it stands. Only now must it be whole, and only now does the policy speak for good, as it
    /// does of any request that is submitted.
    public AccessRequest submit(Caller caller, RequestId id) {
        return changed(caller, step -> submissions.submit(step, id));
    }

    /// What the policy would say. Changes nothing, and does without the texts.
    public Verdict preview(Caller caller, Ask ask) {
        caller.require(Right.SUBMIT_REQUEST, "ask for access");
        return path.records().read(reading -> {
            Ask written = Wildcards.expanded(reading, ask);
            RequestChecks.checkForPreview(reading, caller.id(), written, path.now());
            return judge.judge(reading, caller.id(), written, path.now()).verdict();
        });
    }

    /// What the policy would say of a request under narrower terms, of those who ask and benefit and not of
    /// the caller. Changes nothing.
    ///
    /// @throws Refusal `NOT_FOUND`; `INVALID` with every place that is wrong or wider than what was asked
    public Verdict preview(Caller caller, RequestId id, PreviewDocument document) {
        return path.records().read(reading -> {
            AccessRequest request = Sight.request(reading, caller, id);
            return judge.narrowed(reading, request, TermsChecks.read(reading, request, document.terms()), path.now());
        });
    }

    /// Replaces what its requester asked for: revision + 1, judged anew, earlier decisions voided, time to decide
    /// begun anew. Open questions stay open.
    public AccessRequest amend(Caller caller, RequestId id, int expectedRevision, Ask ask) {
        return changed(
                caller, step -> submissions.amend(step, id, expectedRevision, Wildcards.expanded(step.records(), ask)));
    }

    /// Its requester does without it. A draft is discarded, and needs no reason.
    public AccessRequest withdraw(Caller caller, RequestId id, String reason) {
        return changed(caller, step -> withdraw(step, id, reason));
    }

    /// Asks the requester something: the request waits for the answer.
    ///
    /// @throws Refusal `NOT_ELIGIBLE` unless the caller may decide on it
    public AccessRequest ask(Caller caller, RequestId id, QuestionDocument question) {
        return changed(caller, step -> questioning.ask(step, id, question));
    }

    /// Answers a question: revision + 1, earlier decisions voided; once all are answered it is pending again.
    ///
    /// @throws Refusal `FORBIDDEN` unless the caller asks, benefits or stands in the actor chain
    public AccessRequest answer(Caller caller, RequestId id, int number, AnswerDocument answer) {
        return changed(caller, step -> questioning.answer(step, id, number, answer));
    }

    /// Tells others that the caller works on it, for 15 minutes; the holder renews it by claiming again.
    ///
    /// @throws Refusal `WRONG_STATE` while somebody else holds it
    public AccessRequest claim(Caller caller, RequestId id) {
        return changed(caller, step -> Claims.claim(step, id));
    }

    /// Gives up a claim of one's own.
    public AccessRequest release(Caller caller, RequestId id) {
        return changed(caller, step -> Claims.release(step, id));
    }

    /// Claims it for somebody who may decide it, whoever held it before; oneself included.
    ///
    /// @throws Refusal `NOT_ELIGIBLE` unless both may decide on it
    public AccessRequest assign(Caller caller, RequestId id, PersonId to) {
        return changed(caller, step -> Claims.assign(step, id, to));
    }

    /// Adds a remark that the team alone sees.
    public CommentView comment(Caller caller, RequestId id, CommentDocument comment) {
        return path.change(
                caller, step -> Commenting.comment(step, id, comment), view -> path(id) + "/comments/" + view.id());
    }

    private AccessRequest changed(Caller caller, Function<Step, AccessRequest> work) {
        return path.change(caller, work, request -> path(request.id()));
    }

    private static String path(RequestId id) {
        return ApiPath.REQUESTS + "/" + id;
    }

    private static AccessRequest withdraw(Step step, RequestId id, String reason) {
        AccessRequest before = Sight.request(step, id);
        if (!before.requester().equals(step.caller().id())) {
            throw new Refusal(ErrorCode.FORBIDDEN, "Only its requester may withdraw " + id + ".");
        }
        Findings findings = new Findings();
        if (before.status() == RequestStatus.DRAFT) {
            findings.length("/reason", "The reason", reason, Documents.TEXT_MOST);
            findings.refuse("It cannot be recorded");
            return Drafts.discard(step, before, reason);
        }
        Sight.open(before, "withdrawn");
        findings.text("/reason", "The reason", reason, Documents.TEXT_MOST);
        findings.refuse("It cannot be recorded");
        AccessRequest request = before.edit()
                .status(RequestStatus.CANCELLED)
                .claimedBy(null)
                .resolution(new Resolution(step.now(), step.caller().id(), reason))
                .build();
        step.records().save(request);
        step.append(RequestEntries.of(EntryType.REQUEST_CANCELLED, step.caller().actor(), request)
                .withText("reason", reason));
        return request;
    }
}
