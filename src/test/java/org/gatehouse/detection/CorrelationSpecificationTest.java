package org.gatehouse.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatehouse.detection.engine.Detector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What Sigma's specification says of correlations. In `correlations.cases` a line is `second event`, and what it
/// raises after `=>`.
class CorrelationSpecificationTest {
    private static final Pattern LINE = Pattern.compile("(\\d+) (\\{.*})(?: => (.*))?");

    static Stream<CaseFile.Case> cases() {
        return CaseFile.read("correlations.cases");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void behavesAsWritten(CaseFile.Case asked) {
        Detector detector = Rules.detector(asked.rules());
        for (String line : asked.events()) {
            Matcher parts = LINE.matcher(line);
            assertThat(parts.matches()).as(line).isTrue();
            List<String> expected =
                    parts.group(3) == null ? List.of() : List.of(parts.group(3).split(", "));
            assertThat(Rules.feed(detector, parts.group(2), Long.parseLong(parts.group(1)) * 1_000))
                    .as(line)
                    .isEqualTo(expected);
        }
    }
}
