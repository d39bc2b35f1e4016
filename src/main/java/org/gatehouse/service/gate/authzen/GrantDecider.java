package org.gatehouse.service.gate.authzen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.model.Action;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.gate.Answer;
import org.gatehouse.service.gate.GateDesk;
import org.gatehouse.service.gate.Inquiry;
import org.gatehouse.service.gate.Shown;
import org.gatehouse.service.gate.Who;
import org.gatehouse.service.gate.Why;
import org.jspecify.annotations.Nullable;

/// Answers AuthZEN's questions out of the index of grants.
public final class GrantDecider implements Decider {
    private static final String ANY = "asset";
    private static final Map<String, Action> ACTIONS =
            Stream.of(Action.values()).collect(Collectors.toUnmodifiableMap(GrantDecider::name, Function.identity()));

    private final GateDesk desk;
    private final Remedy remedy;

    /// @param remedy what a denial that a request could cure carries
    public GrantDecider(GateDesk desk, Remedy remedy) {
        this.desk = desk;
        this.remedy = remedy;
    }

    /// How a denial can be cured.
    @FunctionalInterface
    public interface Remedy {
        /// What the answer's context gets on top.
        Map<String, Object> of(PersonId gate, PersonId subject, Evaluation question);
    }

    @Override
    public Sitting sit(PersonId gate) {
        return new Desk(desk.open(gate));
    }

    private final class Desk implements Sitting {
        private final Inquiry inquiry;

        Desk(Inquiry inquiry) {
            this.inquiry = inquiry;
        }

        @Override
        public Verdict decide(Evaluation question) {
            Circumstances circumstances = Circumstances.of(question);
            Who who = who(question.subject());
            Answer answer = answer(who, question, circumstances);
            desk.told(
                    inquiry,
                    answer,
                    who.id(),
                    question.subject().named(),
                    question.action(),
                    question.resource().named());
            return new Verdict(answer.allowed(), context(answer, who.id(), question));
        }

        @Override
        public boolean allows(Evaluation question) {
            return answer(who(question.subject()), question, Circumstances.of(question))
                    .allowed();
        }

        private Who who(Entity subject) {
            Answer closed = inquiry.closed();
            if (closed != null) {
                return new Who(null, closed);
            }
            String source = subject.properties().path("source").asString("");
            return source.isEmpty() ? inquiry.identified(subject.named()) : inquiry.named(source, subject.named());
        }

        private Answer answer(Who who, Evaluation question, Circumstances circumstances) {
            PersonId subject = who.id();
            if (subject == null || who.refusal() != null) {
                return who.refusal() == null ? unknown("subject") : who.refusal();
            }
            Answer mistyped = mistyped(subject, question);
            if (mistyped != null) {
                return mistyped;
            }
            List<PersonId> chain = new ArrayList<>();
            for (String link : circumstances.chain()) {
                Who actor = inquiry.identified(link);
                if (actor.id() == null) {
                    return actor.refusal() == null ? unknown("actor") : actor.refusal();
                }
                chain.add(actor.id());
            }
            return checked(subject, chain, question, circumstances);
        }

        private Answer checked(
                PersonId subject, List<PersonId> chain, Evaluation question, Circumstances circumstances) {
            Optional<Action> action = action(question.action());
            if (action.isEmpty()) {
                return Answer.denied(
                        Why.UNKNOWN_ACTION,
                        "\"" + Shown.of(question.action()) + "\" is no action; known are " + names() + ".");
            }
            Optional<AssetId> asset = asset(question.resource().named());
            return asset.map(known -> inquiry.check(
                            subject,
                            chain,
                            action.get(),
                            known,
                            circumstances.columns(),
                            circumstances.country(),
                            circumstances.network()))
                    .orElseGet(() -> Answer.denied(
                            Why.UNKNOWN_RESOURCE,
                            "\"" + Shown.of(question.resource().named()) + "\" is not in the register."));
        }

        /// A type that does not fit what the register says.
        private @Nullable Answer mistyped(PersonId subject, Evaluation question) {
            boolean fits = inquiry.view()
                    .flatMap(view -> view.person(subject))
                    .filter(person ->
                            name(person.kind()).equals(question.subject().type()))
                    .isPresent();
            if (!fits) {
                return Answer.denied(
                        Why.UNKNOWN_SUBJECT,
                        subject + " is no \"" + Shown.of(question.subject().type()) + "\" in the register.");
            }
            return isType(question.resource())
                    ? null
                    : Answer.denied(
                            Why.UNKNOWN_RESOURCE,
                            Shown.of(question.resource().named()) + " is no \""
                                    + Shown.of(question.resource().type()) + "\" in the register.");
        }

        private boolean isType(Entity resource) {
            return resource.type().equals(ANY)
                    || asset(resource.named())
                            .flatMap(id -> inquiry.view().flatMap(view -> view.asset(id)))
                            .filter(asset -> name(asset.kind()).equals(resource.type()))
                            .isPresent();
        }

        private Map<String, Object> context(Answer answer, @Nullable PersonId subject, Evaluation question) {
            Map<String, Object> context = new LinkedHashMap<>();
            context.put("reason", answer.why().wire());
            context.put("explanation", answer.reason());
            GrantId grant = answer.grant();
            if (grant != null) {
                context.put("grant", grant);
            }
            if (!answer.rowFilters().isEmpty()) {
                context.put("row_filters", answer.rowFilters());
            }
            if (!answer.masks().isEmpty()) {
                context.put("masks", answer.masks());
            }
            if (answer.curable() && subject != null) {
                context.putAll(remedy.of(inquiry.gateId(), subject, question));
            }
            return context;
        }

        @Override
        public List<String> subjects(Evaluation question) {
            return inquiry.view().stream()
                    .flatMap(view -> view.people().stream())
                    .filter(person ->
                            name(person.kind()).equals(question.subject().type()))
                    .map(person -> person.id().value())
                    .toList();
        }

        @Override
        public List<String> resources(Evaluation question) {
            return inquiry.view().stream()
                    .flatMap(view -> view.assets().stream())
                    .filter(id -> inquiry.outside(id) == null)
                    .map(AssetId::value)
                    .toList();
        }

        @Override
        public List<String> actions(Evaluation question) {
            return Stream.of(Action.values()).map(GrantDecider::name).sorted().toList();
        }
    }

    private static Answer unknown(String what) {
        return Answer.denied(Why.UNKNOWN_SUBJECT, "The " + what + " is nobody in the register.");
    }

    private static Optional<AssetId> asset(String name) {
        try {
            return Optional.of(new AssetId(name));
        } catch (IllegalArgumentException noSuchName) {
            return Optional.empty();
        }
    }

    private static Optional<Action> action(String name) {
        return Optional.ofNullable(ACTIONS.get(name));
    }

    private static String names() {
        return String.join(
                ", ", Stream.of(Action.values()).map(GrantDecider::name).toList());
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
