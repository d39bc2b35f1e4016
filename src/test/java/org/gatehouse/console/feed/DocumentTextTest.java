package org.gatehouse.console.feed;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DocumentTextTest {
    @Property
    void nothingThatIsShownMovesOrHidesAnything(@ForAll String document) {
        DocumentText text = DocumentText.of(document);

        assertThat(text.shown()).hasSameSizeAs(document);
        assertThat(text.shown().chars())
                .noneMatch(c -> c != '\n'
                        && c != '\t'
                        && (Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT));
        assertThat(text.hidden() == 0).isEqualTo(text.shown().equals(document));
    }

    @Test
    void signsStandForWhatIsNotSeen() {
        DocumentText text = DocumentText.of("a\u001b[2J\u202eb\u007f\n\t\ud83d\ude00\ud800");

        assertThat(text.shown()).isEqualTo("a\u241b[2J\ufffdb\u2421\n\t\ud83d\ude00\ufffd");
        assertThat(text.hidden()).isEqualTo(4);
    }

    @Test
    void whatIsTooLongIsCutAndSaysSo() {
        DocumentText text = DocumentText.of("x".repeat(DocumentText.MOST + 1));

        assertThat(text.shown()).hasSize(DocumentText.MOST);
        assertThat(text.cut()).isTrue();
    }

    @Test
    void theCaretStandsBelowWhatIsWrong() {
        String document = "{\"a\":1,\n" + "y".repeat(60) + "!" + "z".repeat(60);

        Diagnosis diagnosis = Diagnosis.of("It is not JSON at line 2, column 61: Unexpected.", document);

        assertThat(document.charAt(diagnosis.at())).isEqualTo('!');
        assertThat(diagnosis.excerpt())
                .isEqualTo("…" + "y".repeat(18) + "!" + "z".repeat(13) + "…\n" + "\u00A0".repeat(19) + "^");
        assertThat(Diagnosis.of("severity_id is missing.", document).excerpt()).isEmpty();
        assertThat(Diagnosis.of("It is not JSON at line 9, column 1: x", document)
                        .at())
                .isEqualTo(-1);
    }

    @Property
    void aCaretStandsAlwaysWithinTheDocument(
            @ForAll String document, @ForAll("places") int line, @ForAll("places") int column) {
        Diagnosis diagnosis = Diagnosis.of("at line " + line + ", column " + column, document);

        assertThat(diagnosis.at()).isBetween(-1, document.length());
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<Integer> places() {
        return net.jqwik.api.Arbitraries.integers().between(1, 300);
    }
}
