package org.gatehouse.service.access;

import org.gatehouse.contract.CommentView;
import org.gatehouse.contract.Documents;
import org.gatehouse.contract.Documents.CommentDocument;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Comment;
import org.gatehouse.model.CommentId;
import org.gatehouse.model.RequestId;
import org.gatehouse.service.identity.WritePath.Step;
import org.gatehouse.service.records.Sequence;

/// Remarks of the team on a request. They change nothing about it.
final class Commenting {
    private Commenting() {}

    static CommentView comment(Step step, RequestId id, CommentDocument document) {
        AccessRequest request = Sight.request(step, id);
        // Those who only read or only manage decide nothing, and neither do their words.
        step.caller().require(Right.SUSPEND_GRANT, "comment on requests");
        Findings findings = new Findings();
        findings.text("/text", "The comment", document.text(), Documents.TEXT_MOST);
        findings.refuse("It cannot be recorded");
        Comment comment = new Comment(
                new CommentId("CMT-" + step.records().next(Sequence.COMMENT)),
                id.value(),
                step.caller().id(),
                step.now(),
                document.text(),
                Mentions.in(document.text(), step.records()));
        step.records().save(comment);
        step.append(RequestEntries.of(EntryType.REQUEST_COMMENTED, step.caller().actor(), request)
                .with("comment", comment.id())
                .with("mentions", comment.mentions())
                .withText("text", comment.text()));
        return view(comment, PersonRef.of(step.caller().person()));
    }

    static CommentView view(Comment comment, PersonRef by) {
        return new CommentView(comment.id(), by, comment.at(), comment.text(), comment.mentions());
    }
}
