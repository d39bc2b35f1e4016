package org.gatehouse.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.console.kit.RecordLayout.Place;
import org.gatehouse.console.kit.RecordLayout.Sort;
import org.junit.jupiter.api.Test;

class RecordLayoutTest {
    private final List<RecordColumn<String>> columns = List.of(
            RecordColumn.words("name", "Name", 10, text -> text),
            RecordColumn.words("size", "Size", 5, text -> text),
            RecordColumn.<String>words("note", "Note", 8, text -> text).hiddenAtFirst());

    @Test
    void comesBackAsItWasLeft() {
        RecordLayout left = new RecordLayout(
                List.of(new Place("size", 6.25, true), new Place("name", 10, false), new Place("note", 8, true)),
                new Sort("size", true));

        assertThat(RecordLayout.parse(left.text(), columns)).isEqualTo(left);
    }

    @Test
    void leavesOutWhatNoLongerExistsAndAddsWhatIsNew() {
        RecordLayout read = RecordLayout.parse("gone:4:1,size:6.0:1,size:2:1;gone:asc", columns);

        assertThat(read.columns())
                .containsExactly(new Place("size", 6, true), new Place("name", 10, true), new Place("note", 8, false));
        assertThat(read.sortedBy()).isNull();
    }

    @Test
    void isAsAtFirstWhereNothingCanBeMadeOfIt() {
        RecordLayout first = RecordLayout.of(columns);

        for (String nonsense : List.of("", ";", "a;b;c", "name:x:1", "name:-4:1", "name:1:0,size:1:0")) {
            assertThat(RecordLayout.parse(nonsense, columns)).isEqualTo(first);
        }
    }
}
