package org.gatehouse.console.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.gatehouse.console.Fx;
import org.gatehouse.console.i18n.Messages;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Page;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.testing.Someone;
import org.junit.jupiter.api.Test;

/// Naming a colleague in a remark: who is offered, and what is written.
class MentionBoxTest {
    private static final PersonId ME = new PersonId("p-ralvarez");

    private final CompletableFuture<Page<Person>> register = new CompletableFuture<>();
    private final List<KeyCode> left = new ArrayList<>();

    /// A text with the box below it, in a window that does not show.
    private final class Written {
        final TextArea area = new TextArea();
        final MentionBox box;

        Written() {
            Threads threads = new Threads(Runnable::run, Runnable::run, (_, _) -> {}, System::nanoTime);
            Colleagues colleagues = new Colleagues(() -> register, ME, threads);
            Words words = Words.of(Messages.load(), Clock.fixed(RequestFixtures.NOW, ZoneOffset.UTC));
            box = new MentionBox(area, colleagues, words);
            area.addEventHandler(KeyEvent.KEY_PRESSED, event -> left.add(event.getCode()));
            new Scene(new VBox(area, box)).snapshot(null);
        }

        /// Puts the cursor where the bar stands.
        Written type(String text) {
            area.setText(text.replace("|", ""));
            area.positionCaret(text.indexOf('|'));
            return this;
        }

        void press(KeyCode code) {
            Event.fireEvent(
                    area, new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, false, false, false, false));
        }

        List<String> offered() {
            return box.isVisible()
                    ? list().getItems().stream()
                            .map(person -> person.id().value())
                            .toList()
                    : List.of();
        }

        @SuppressWarnings("unchecked") // the box offers people and nothing else
        ListView<Person> list() {
            return (ListView<Person>) box.lookup(".mention-list");
        }
    }

    @Test
    void aBegunNameOffersThoseItCouldMean() {
        Fx.run(() -> {
            Written written = known();

            assertThat(written.type("Please look, @kof|").offered()).containsExactly("p-kosei");
            assertThat(written.type("@sec|").offered()).as("by team").containsExactly("p-kosei", "p-mlind");
            assertThat(written.type("(@p-ml|").offered()).as("by id").containsExactly("p-mlind");
            assertThat(written.type("@|").offered())
                    .as("nobody is left out but oneself")
                    .hasSize(3);
        });
    }

    @Test
    void nothingIsOfferedWhereNobodyIsBeingNamed() {
        Fx.run(() -> {
            Written written = known();

            for (String text : List.of("|", "k.osei@kof|", "@kof |", "@kof| later", "@nobody|", "a @ kof|")) {
                boolean named = text.equals("@kof| later");
                assertThat(written.type(text).offered().isEmpty()).as(text).isEqualTo(!named);
            }
            assertThat(written.box.isManaged()).as("and takes no room").isFalse();
        });
    }

    @Test
    void enterPutsThePersonInAndLeavesTheRest() {
        Fx.run(() -> {
            Written written = known().type("Please look, @kof|, by noon");
            written.press(KeyCode.ENTER);

            assertThat(written.area.getText()).isEqualTo("Please look, @p-kosei , by noon");
            assertThat(written.area.getCaretPosition()).isEqualTo("Please look, @p-kosei ".length());
            assertThat(written.offered()).isEmpty();
            assertThat(left).as("nothing else happened").isEmpty();
        });
    }

    @Test
    void arrowsChooseAndTabTakesToo() {
        Fx.run(() -> {
            Written written = known().type("@sec|");
            written.press(KeyCode.DOWN);
            written.press(KeyCode.TAB);

            assertThat(written.area.getText()).isEqualTo("@p-mlind ");
        });
    }

    @Test
    void withoutANameKeysDoWhatTheyAlwaysDo() {
        Fx.run(() -> {
            Written written = known().type("Fine|");
            written.press(KeyCode.F5);

            assertThat(left).containsExactly(KeyCode.F5);
        });
    }

    @Test
    void whoIsKnownLaterIsOfferedThen() {
        Fx.run(() -> {
            Written written = new Written().type("@kof|");
            assertThat(written.offered()).isEmpty();

            answer();

            assertThat(written.offered()).containsExactly("p-kosei");
        });
    }

    @Test
    void withoutARegisterNamesAreTypedInFull() {
        Fx.run(() -> {
            Written written = new Written().type("@p-kosei|");
            register.completeExceptionally(Desk.unreachable());

            assertThat(written.offered()).isEmpty();
            assertThat(written.area.getText()).isEqualTo("@p-kosei");
        });
    }

    private Written known() {
        answer();
        return new Written();
    }

    private void answer() {
        register.complete(new Page<>(
                List.of(
                        named(Someone.steward("p-mlind", "security"), "Mara Lind"),
                        named(Someone.steward("p-kosei", "security"), "Kofi Osei"),
                        named(Someone.lead("p-jadeyemi"), "Joy Adeyemi"),
                        named(Someone.steward(ME.value()), "Rosa Alvarez"),
                        named(Someone.requester("p-jkeller", org.gatehouse.model.Affiliation.PARENT), "Jonas Keller")),
                null));
    }

    private static Person named(Person person, String name) {
        return new Person(
                person.id(),
                person.version(),
                person.kind(),
                name,
                person.title(),
                person.affiliation(),
                person.roles(),
                person.teams(),
                person.country(),
                person.onDuty(),
                person.breakGlassEnrolled(),
                person.conflicts(),
                person.identities(),
                person.owner(),
                person.locked(),
                person.leftAt());
    }
}
