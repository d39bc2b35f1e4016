package org.gatehouse.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.detection.engine.Detector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What Sigma's specification says of values, modifiers, conditions and filters, section by section.
/// In `specification.cases` an event after `+` matches, one after `-` does not.
class SpecificationTest {
    static Stream<CaseFile.Case> cases() {
        return CaseFile.read("specification.cases");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void behavesAsWritten(CaseFile.Case asked) {
        Detector detector = Rules.detector(asked.rules());
        for (String line : asked.events()) {
            boolean expected = line.startsWith("+");
            List<String> found = Rules.feed(detector, line.substring(1).strip(), 1_000);
            assertThat(!found.isEmpty()).as(line).isEqualTo(expected);
        }
        assertThat(asked.events()).anyMatch(line -> line.startsWith("+")).anyMatch(line -> line.startsWith("-"));
    }
}
