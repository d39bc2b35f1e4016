package org.gatehouse.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class FuzzyIndexTest {
    private static final List<PaletteEntry> ENTRIES = List.of(
            entry("Deny request"),
            entry("Approve request"),
            entry("Narrow and approve request"),
            entry("Requests"),
            entry("Residency"),
            entry("REQ-20418 Read email and phone"),
            entry("Jonas Keller"));

    private static PaletteEntry entry(String title) {
        return new PaletteEntry(title, title, "", "Test", "", () -> {});
    }

    private static List<String> find(String query, Map<String, Integer> use) {
        FuzzyIndex index = FuzzyIndex.of(ENTRIES).rankedBy(entry -> use.getOrDefault(entry.id(), 0));
        return index.find(query, 50, null).best().stream()
                .map(PaletteEntry::title)
                .toList();
    }

    private static List<String> find(String query) {
        return find(query, Map.of());
    }

    @Test
    void putsWhatBeginsWithTheQueryFirst() {
        assertThat(find("req")).startsWith("Requests", "REQ-20418 Read email and phone");
    }

    @Test
    void findsByTheFirstLettersOfWords() {
        assertThat(find("jk")).containsExactly("Jonas Keller");
        assertThat(find("nar").getFirst()).isEqualTo("Narrow and approve request");
    }

    @Test
    void findsAllWordsInAnyOrder() {
        assertThat(find("request approve")).containsExactlyInAnyOrder("Approve request", "Narrow and approve request");
    }

    @Test
    void findsNumbersWithinIds() {
        assertThat(find("20418")).containsExactly("REQ-20418 Read email and phone");
    }

    @Test
    void putsWhatIsUsedOftenFirstAmongEquals() {
        assertThat(find("request", Map.of("Approve request", 3)).indexOf("Approve request"))
                .isLessThan(find("request", Map.of("Approve request", 3)).indexOf("Deny request"));
        assertThat(find("request").indexOf("Deny request"))
                .isLessThan(find("request").indexOf("Approve request"));
    }

    @Test
    void neverPutsUseBeforeABetterMatch() {
        assertThat(find("residency", Map.of("Deny request", 1_000)).getFirst()).isEqualTo("Residency");
    }

    @Test
    void matchesEverythingWithoutAQuery() {
        assertThat(find("  ")).hasSize(ENTRIES.size());
    }

    @Test
    void showsTheBestAndCountsAll() {
        List<PaletteEntry> many =
                IntStream.range(0, 1_000).mapToObj(i -> entry("REQ-" + i)).toList();

        FuzzyIndex.Found matches = FuzzyIndex.of(many).find("req", 50, null);

        assertThat(matches.best())
                .hasSize(50)
                .first()
                .extracting(PaletteEntry::title)
                .isEqualTo("REQ-0");
        assertThat(matches.total()).isEqualTo(1_000);
    }

    @Property
    void everyTextIsFoundByItself(@ForAll @AlphaChars @StringLength(min = 1, max = 20) String title) {
        FuzzyIndex index = FuzzyIndex.of(List.of(entry("9" + title), entry(title)));

        assertThat(index.find(title, 5, null).best().getFirst().title()).isEqualTo(title);
    }

    @Property
    void goingOnFromAnEarlierQueryFindsTheSameAsAskingAnew(
            @ForAll @CharRange(from = 'a', to = 'e') @StringLength(min = 1, max = 4) String query,
            @ForAll @Size(max = 20) List<@CharRange(from = 'a', to = 'f') @StringLength(max = 8) String> titles) {
        FuzzyIndex index =
                FuzzyIndex.of(titles.stream().map(FuzzyIndexTest::entry).toList());
        FuzzyIndex.Found found = index.find("", 50, null);
        for (int length = 1; length <= query.length(); length++) {
            found = index.find(query.substring(0, length), 50, found);
        }

        assertThat(found.best()).isEqualTo(index.find(query, 50, null).best());
    }
}
