package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;

/// Texts like the shipped one, but broken at random: each is a policy or is refused with diagnostics, and whatever is a
/// policy judges.
class MutationTest {
    private static final String TEXT = UsProtected.text();
    private static final int LENGTH = 6_000;
    private static final List<String> SCRAPS = List.of(
            "",
            " ",
            "\n",
            "\t",
            "'",
            "\"",
            ":",
            "- ",
            "{",
            "}",
            "[",
            "]",
            "#",
            "&a ",
            "*a",
            "!!x ",
            "|",
            ">",
            "%",
            "@",
            "\\",
            "//",
            "(",
            ")",
            "&&",
            "==",
            "null",
            "9999999999999999999",
            "\u0000",
            "\ud83d",
            "é😀",
            "---\n",
            "? ",
            ".",
            "'''",
            "r'",
            "(((((((((((((((((((((((((((((((((((((((((((((((((((((((",
            "[[[[[[[[[[[[[[[[[[[[[[[[[");

    @Property(tries = 250)
    void isAPolicyOrIsRefused(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(TEXT.substring(0, TEXT.indexOf("\n\n", LENGTH)));
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            mutate(text, random);
        }
        try {
            CompiledPolicy policy = UsProtected.COMPILER.compile("mutant.yaml", UsProtected.REF, text.toString());
            Statistics.collect("policy");
            assertThat(policy.judge(Case.by(Affiliation.PARENT)
                            .asks(Action.READ, "profiles")
                            .facts()))
                    .isNotNull();
        } catch (PolicyRefused refused) {
            Statistics.collect("refused");
            assertThat(refused.diagnostics()).isNotEmpty().allSatisfy(MutationTest::isWellPlaced);
        }
    }

    private static void isWellPlaced(Diagnostic diagnostic) {
        assertThat(diagnostic.line()).isPositive();
        assertThat(diagnostic.column()).isPositive();
        assertThat(diagnostic.message()).isNotBlank();
        assertThat(diagnostic.render())
                .startsWith("mutant.yaml:" + diagnostic.line() + ":")
                .endsWith("^");
    }

    private static void mutate(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        int length = Math.min(random.nextInt(12), text.length() - at);
        switch (random.nextInt(4)) {
            case 0 -> text.delete(at, at + length);
            case 1 -> text.insert(at, SCRAPS.get(random.nextInt(SCRAPS.size())));
            case 2 -> text.replace(at, at + length, SCRAPS.get(random.nextInt(SCRAPS.size())));
            default -> {
                int from = random.nextInt(text.length());
                text.insert(at, text.substring(from, Math.min(from + 40, text.length())));
            }
        }
    }
}
