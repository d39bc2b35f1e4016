package org.gatehouse.console.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.console.policy.LineDiff.Change;
import org.gatehouse.console.policy.LineDiff.Line;
import org.gatehouse.console.policy.PolicyText.Part;
import org.gatehouse.console.policy.PolicyText.RuleTitle;
import org.gatehouse.console.policy.PolicyText.Voice;
import org.gatehouse.console.policy.PolicyText.Wrong;
import org.junit.jupiter.api.Test;

/// A policy's text as it is read, and what changed between two of them.
class PolicyTextTest {
    @Test
    void rulesAreListedByTheirTitlesAtTheirLines() {
        String source = """
                policy: US
                rules:
                  - id: public-read
                    title: "Public data: open"
                  - id: bare
                    when: 'true'
                """;

        assertThat(PolicyText.rules(source))
                .containsExactly(
                        new RuleTitle("public-read", "Public data: open", 3), new RuleTitle("bare", "bare", 5));
    }

    @Test
    void keysAndCommentsHaveVoicesOfTheirOwn() {
        assertThat(PolicyText.parts("  # why")).containsExactly(new Part(Voice.COMMENT, "  # why"));
        assertThat(PolicyText.parts("  - id: one"))
                .containsExactly(
                        new Part(Voice.PLAIN, "  - "), new Part(Voice.KEY, "id:"), new Part(Voice.PLAIN, " one"));
        assertThat(PolicyText.parts("&& item.action")).containsExactly(new Part(Voice.PLAIN, "&& item.action"));
    }

    @Test
    void aDiagnosticIsReadBackToItsPlace() {
        assertThat(PolicyText.wrong("US-v2.yaml:12:7: there is no \"asse\"\nwhen: asse\n      ^"))
                .isEqualTo(new Wrong(12, 7, "there is no \"asse\""));
        assertThat(PolicyText.wrong("It is too long.")).isEqualTo(new Wrong(0, 0, "It is too long."));
    }

    @Test
    void aDiffTellsWhatWentBeforeWhatCame() {
        assertThat(LineDiff.of("a\nb\nc", "a\nx\nc\nd"))
                .containsExactly(
                        new Line(Change.SAME, 1, "a"),
                        new Line(Change.REMOVED, 2, "b"),
                        new Line(Change.ADDED, 2, "x"),
                        new Line(Change.SAME, 3, "c"),
                        new Line(Change.ADDED, 4, "d"));
    }

    @Test
    void onlyWhatChangedIsKeptWithAFewLinesAround() {
        List<Line> diff = LineDiff.of("1\n2\n3\n4\n5\n6", "1\n2\n3\n4\nfive\n6");

        assertThat(LineDiff.changed(diff, 1)).extracting(Line::text).containsExactly("4", "5", "five", "6");
        assertThat(LineDiff.changed(LineDiff.of("a", "a"), 3)).isEmpty();
    }
}
