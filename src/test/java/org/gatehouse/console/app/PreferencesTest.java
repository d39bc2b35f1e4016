package org.gatehouse.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gatehouse.console.screen.Threads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {
    @TempDir
    Path folder;

    private final HandWound time = new HandWound();

    @Test
    void aFileThatIsNotThereIsEmpty() {
        assertThat(file().read()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadBeginsAnew() throws IOException {
        Files.writeString(folder.resolve("console.json"), "{\"looks.theme\":\"dark\", oops");

        assertThat(file().read()).isEmpty();
    }

    @Test
    void whatIsPutIsThereNextTime() {
        StoredPreferences preferences = preferences();
        preferences.put("requests.view", "needs “me”\n");
        preferences.dividers().put("queue", 0.25);
        preferences.close();

        StoredPreferences later = preferences();
        assertThat(later.get("requests.view")).contains("needs “me”\n");
        assertThat(later.dividers().get("queue")).hasValue(0.25);
        assertThat(later.get("other")).isEmpty();
    }

    @Test
    void manyChangesAreWrittenOnceAndAMomentLater() throws IOException {
        StoredPreferences preferences = preferences();
        for (int i = 0; i < 100; i++) {
            preferences.put("divider", Integer.toString(i));
        }
        assertThat(files()).isEmpty();

        time.pass(Duration.ofSeconds(1));
        assertThat(files()).containsExactly("console.json");
        assertThat(file().read()).containsExactly(Map.entry("divider", "99"));
    }

    @Test
    void aDividerThatMakesNoSenseStandsWhereItBelongs() {
        StoredPreferences preferences = preferences();
        preferences.put("divider.queue", "sideways");
        preferences.dividers().put("other", 7);

        assertThat(preferences.dividers().get("queue")).isEmpty();
        assertThat(preferences.dividers().get("other")).isEmpty();
    }

    @Test
    void findsAllUnderABeginning() {
        StoredPreferences preferences = preferences();
        preferences.put("palette.use.a", "1");
        preferences.put("palette.use.b", "2");
        preferences.put("palette.used", "3");

        assertThat(preferences.under("palette.use.")).containsOnly(Map.entry("a", "1"), Map.entry("b", "2"));
    }

    private StoredPreferences preferences() {
        Threads threads = time.threads();
        return new StoredPreferences(file(), file().read(), threads.delay(), threads.background());
    }

    private PreferenceFile file() {
        return new PreferenceFile(folder.resolve("console.json"));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }
}
