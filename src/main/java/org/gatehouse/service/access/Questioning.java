package org.gatehouse.service.access;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.contract.Documents;
import org.gatehouse.contract.Documents.AnswerDocument;
import org.gatehouse.contract.Documents.QuestionDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.RequestDigest;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.AccessRequestEdit;
import org.gatehouse.model.Question;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.service.identity.WritePath.Step;

/// Stewards ask, the people of the request answer. An answer makes it a new revision: what was decided before was
/// decided without it.
final class Questioning {
    private final Staleness staleness;

    Questioning(Staleness staleness) {
        this.staleness = staleness;
    }

    AccessRequest ask(Step step, RequestId id, QuestionDocument document) {
        AccessRequest before = Sight.request(step, id);
        Deciders.require(step, before, step.caller().id());
        Sight.open(before, "asked about");
        staleness.check(step, before, document.revision());
        requireText("/text", "The question", document.text());
        Question question = new Question(
                before.questions().size() + 1, step.caller().id(), step.now(), document.text(), null, null);
        AccessRequestEdit edit = before.edit().questions(with(before.questions(), question));
        if (before.status() == RequestStatus.PENDING) {
            edit.status(RequestStatus.MORE_INFO);
        }
        AccessRequest request = edit.build();
        step.records().save(request);
        step.append(
                RequestEntries.of(EntryType.REQUEST_QUESTIONED, step.caller().actor(), request)
                        .with("number", question.number())
                        .withText("question", question.text()));
        return request;
    }

    AccessRequest answer(Step step, RequestId id, int number, AnswerDocument document) {
        AccessRequest before = Sight.request(step, id);
        if (!before.isParty(step.caller().id())) {
            throw new Refusal(ErrorCode.FORBIDDEN, "Only the people whom " + id + " is about answer its questions.");
        }
        Sight.open(before, "answered for");
        Question question = open(before, number);
        requireText("/text", "The answer", document.text());
        List<Question> questions = new ArrayList<>(before.questions());
        questions.set(number - 1, question.answered(document.text(), step.now()));
        AccessRequestEdit edit = before.edit().revision(before.revision() + 1).questions(questions);
        if (questions.stream().noneMatch(Question::open)) {
            edit.status(RequestStatus.PENDING);
        }
        AccessRequest request = edit.digest(RequestDigest.of(edit.build())).build();
        Ballots.voidAll(step.records(), id, "A question was answered.");
        step.records().save(request);
        step.append(RequestEntries.of(EntryType.REQUEST_ANSWERED, step.caller().actor(), request)
                .with("number", number)
                .with("digest", request.digest())
                .withText("answer", document.text()));
        return request;
    }

    private static Question open(AccessRequest request, int number) {
        if (number < 1 || number > request.questions().size()) {
            throw Refusal.notFound("question", number + " of " + request.id());
        }
        Question question = request.questions().get(number - 1);
        if (!question.open()) {
            throw new Refusal(
                    ErrorCode.WRONG_STATE,
                    "Question " + number + " of " + request.id() + " has been answered already.");
        }
        return question;
    }

    private static void requireText(String pointer, String what, String text) {
        Findings findings = new Findings();
        findings.text(pointer, what, text, Documents.TEXT_MOST);
        findings.refuse("It cannot be recorded");
    }

    private static List<Question> with(List<Question> questions, Question more) {
        List<Question> all = new ArrayList<>(questions);
        all.add(more);
        return all;
    }
}
