package org.gatehouse.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeySheetTest {
    private static final KeyLine APPROVE = new KeyLine("Requests", "A", "Approve");
    private static final KeyLine PALETTE = new KeyLine("Anywhere", "Ctrl K", "Search or jump to…");
    private static final List<KeyLine> LINES = List.of(APPROVE, PALETTE, APPROVE);

    @Test
    void everyKeyIsShownOnce() {
        assertThat(KeySheet.matching(LINES, " ")).containsExactly(APPROVE, PALETTE);
    }

    @Test
    void keysAreFoundByWhatTheyDoByTheirNameAndByTheirScreen() {
        assertThat(KeySheet.matching(LINES, "appr")).containsExactly(APPROVE);
        assertThat(KeySheet.matching(LINES, "ctrl k")).containsExactly(PALETTE);
        assertThat(KeySheet.matching(LINES, "requests approve")).containsExactly(APPROVE);
        assertThat(KeySheet.matching(LINES, "deny")).isEmpty();
    }
}
