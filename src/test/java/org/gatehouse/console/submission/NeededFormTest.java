package org.gatehouse.console.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.console.Fx;
import org.gatehouse.console.client.ByHand;
import org.gatehouse.console.client.RegisterCalls;
import org.gatehouse.console.client.ServiceUnreachable;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.NeededAccess;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.PurposeType;
import org.gatehouse.model.SubjectRef;
import org.gatehouse.testing.Something;
import org.junit.jupiter.api.Test;

/// From what a gate denied to the form that would cure it.
class NeededFormTest {
    private static final PersonId ME = new PersonId("p-me");

    private final ByHand<RegisterCalls> register = new ByHand<>(RegisterCalls.class);
    private final SubmissionModel model = new SubmissionModel("US");
    private final List<String> told = new ArrayList<>();
    private final NeededForm form = new NeededForm(
            register.calls(),
            model,
            ME,
            new Threads(Runnable::run, Runnable::run, (_, _) -> {}, () -> 0),
            () -> told.add("filled"),
            told::add);

    private static NeededAccess needed(String subject, AccessItem... items) {
        return new NeededAccess(
                new SubjectRef(PersonKind.SERVICE, new PersonId(subject)), List.of(items), List.of(), "SG");
    }

    private static AccessItem item(String asset, Action action, String... columns) {
        return AccessItem.of(new AssetId(asset), action, columns);
    }

    @Test
    void whatWasDeniedIsAskedForAndNoMore() {
        Fx.run(() -> {
            model.purposeProperty().set(PurposeType.OPERATIONS);
            form.fill(needed(
                    "p-bot",
                    item("userdata.core.profiles", Action.EXPORT, "email"),
                    item("userdata.core.messages", Action.READ)));
            register.last("asset").answer(Something.table("userdata.core.profiles", DataClass.PROTECTED));
            assertThat(told).as("one is still looked up").isEmpty();
            register.last("asset").answer(Something.table("userdata.core.messages", DataClass.PROTECTED));

            assertThat(told).containsExactly("filled");
            assertThat(model.purposeProperty().get())
                    .as("why is for a person to say")
                    .isNull();
            assertThat(model.forOtherProperty().get()).isTrue();
            assertThat(model.subjectKindProperty().get()).isEqualTo(PersonKind.SERVICE);
            assertThat(model.subjectProperty().get()).isEqualTo("p-bot");
            assertThat(model.physicalProperty().get()).isEqualTo("SG");
            assertThat(model.items()).extracting(ItemDraft::action).containsExactly(Action.EXPORT, Action.READ);
            assertThat(model.items().getFirst().columns()).containsExactly("email");
            assertThat(model.items().getLast().isChosen())
                    .as("nobody said that all columns are needed")
                    .isFalse();
        });
    }

    @Test
    void whoActsForThemIsAskedForToo() {
        Fx.run(() -> {
            List<PersonId> chain = List.of(new PersonId("p-agent"), new PersonId("p-bot"));
            form.fill(new NeededAccess(
                    new SubjectRef(PersonKind.USER, ME),
                    List.of(item("userdata.core.profiles", Action.READ, "email")),
                    chain,
                    null));
            register.last("asset").answer(Something.table("userdata.core.profiles", DataClass.PROTECTED));
            assertThat(model.answers().further().actorChain()).isEqualTo(chain);

            form.fill(needed("p-bot"));
            assertThat(model.answers().further().actorChain()).isEmpty();
        });
    }

    @Test
    void whoAsksForThemselfIsNotNamed() {
        Fx.run(() -> {
            form.fill(needed("p-me", item("userdata.core.profiles", Action.READ, "email")));
            register.last("asset").answer(Something.table("userdata.core.profiles", DataClass.PROTECTED));
            assertThat(model.forOtherProperty().get()).isFalse();
        });
    }

    @Test
    void anAssetThatCannotBeLookedUpIsSaid() {
        Fx.run(() -> {
            form.fill(needed("p-me", item("userdata.core.profiles", Action.READ, "email")));
            register.last("asset")
                    .fail(new ServiceUnreachable(java.net.URI.create("http://x"), new java.io.IOException("gone")));
            assertThat(told).hasSize(1).doesNotContain("filled");
            assertThat(model.items()).isEmpty();
        });
    }
}
