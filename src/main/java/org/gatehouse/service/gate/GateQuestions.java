package org.gatehouse.service.gate;

import java.net.InetAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.gatehouse.contract.Documents.GateQuestionDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.GateAnswer;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.Gate;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.Gates;
import org.gatehouse.service.identity.Gates.Tried;
import org.jspecify.annotations.Nullable;

/// Lets people try what a gate would be told: the same index, the same rules, at a time of their choice. Nothing of it
/// counts as use or as a denial; that it was tried is in the ledger. Safe for any number of threads.
public final class GateQuestions {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CHAIN = 10;
    private static final int MOST_COLUMNS = 500;

    private final GateDesk desk;
    private final GateRegister register;
    private final Gates gates;
    private final InstantSource clock;

    public GateQuestions(GateDesk desk, GateRegister register, Gates gates, InstantSource clock) {
        this.desk = desk;
        this.register = register;
        this.gates = gates;
        this.clock = clock;
    }

    /// @throws Refusal `FORBIDDEN`, `NOT_FOUND`, `WRONG_STATE` for a retired gate, `INVALID`
    public GateAnswer ask(Caller caller, PersonId id, GateQuestionDocument question) {
        GateAnswer answer = again(caller, id, question);
        PersonRef subject = answer.subject();
        gates.questioned(
                caller,
                id,
                new Tried(
                        Shown.of(question.subject()),
                        subject == null ? null : subject.id(),
                        question.action(),
                        question.asset(),
                        answer.allowed(),
                        answer.why()));
        return answer;
    }

    /// The same for a call that is repeated, which is on record already.
    public GateAnswer again(Caller caller, PersonId id, GateQuestionDocument question) {
        Gates.requireSight(caller);
        check(question);
        Gate gate = register.gate(id).orElseThrow(() -> gone(id));
        long version = register.indexVersion();
        Instant at = question.at() == null ? clock.instant() : question.at();
        Inquiry inquiry = desk.inquiry(gate.id(), at);
        Who who = who(inquiry, question);
        Answer answer = answer(inquiry, who, question);
        PersonId subject = who.id();
        return new GateAnswer(
                answer.allowed(),
                answer.why().wire(),
                answer.reason(),
                subject == null
                        ? null
                        : inquiry.view()
                                .flatMap(view -> view.person(subject))
                                .map(PersonRef::of)
                                .orElse(null),
                answer.grant(),
                answer.rowFilters(),
                answer.masks(),
                inquiry.takeNeeded(answer, subject),
                at,
                version);
    }

    private Refusal gone(PersonId id) {
        return register.all().stream().anyMatch(gate -> gate.id().equals(id))
                ? new Refusal(ErrorCode.WRONG_STATE, id + " was retired: it is told nothing any more.")
                : Refusal.notFound("gate", id);
    }

    private static Who who(Inquiry inquiry, GateQuestionDocument question) {
        Answer closed = inquiry.closed();
        if (closed != null) {
            return new Who(null, closed);
        }
        return question.source() == null
                ? inquiry.identified(question.subject())
                : inquiry.named(question.source(), question.subject());
    }

    private static Answer answer(Inquiry inquiry, Who who, GateQuestionDocument question) {
        PersonId subject = who.id();
        if (subject == null) {
            return who.refusal() == null
                    ? Answer.denied(Why.UNKNOWN_SUBJECT, "The subject is nobody in the register.")
                    : who.refusal();
        }
        Set<String> columns = new LinkedHashSet<>();
        question.columns().forEach(column -> columns.add(column.strip().toLowerCase(Locale.ROOT)));
        return inquiry.check(
                subject,
                question.actorChain(),
                question.action(),
                question.asset(),
                columns,
                question.country(),
                address(question.ip()));
    }

    private void check(GateQuestionDocument question) {
        if (question.subject().isBlank() || question.subject().length() > LONGEST_NAME) {
            throw Refusal.invalid(
                    "/subject", "Name somebody by an id or a name of at most " + LONGEST_NAME + " characters.");
        }
        if (question.columns().size() > MOST_COLUMNS) {
            throw Refusal.invalid("/columns", "At most " + MOST_COLUMNS + " columns are asked about at once.");
        }
        if (question.columns().stream().anyMatch(String::isBlank)) {
            throw Refusal.invalid("/columns", "A column without a name is none: leave all of them out to mean all.");
        }
        if (question.actorChain().size() > LONGEST_CHAIN) {
            throw Refusal.invalid("/actor_chain", "At most " + LONGEST_CHAIN + " act for each other.");
        }
        if (question.country() != null && !question.country().matches("[A-Z]{2}")) {
            throw Refusal.invalid("/country", "Give the country by its two letters, such as US.");
        }
        if (question.ip() != null && address(question.ip()) == null) {
            throw Refusal.invalid("/ip", "Give an address such as 192.0.2.7.");
        }
        Instant at = question.at();
        if (at != null && at.isBefore(clock.instant().minusSeconds(60))) {
            throw Refusal.invalid(
                    "/at", "The index knows what holds now: ask about now or later. The past is in the activity.");
        }
    }

    private static @Nullable InetAddress address(@Nullable String ip) {
        try {
            return ip == null ? null : InetAddress.ofLiteral(ip);
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
