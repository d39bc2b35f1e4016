package org.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        TextTable table = new TextTable("ID", "WHAT");
        table.add("REQ-1", "read");
        table.add("REQ-20418", "export");

        assertThat(printed(table)).containsExactly("ID         WHAT", "REQ-1      read", "REQ-20418  export");
    }

    @Test
    void textOfStrangersCannotDrawOnTheTerminal() {
        TextTable table = new TextTable("WHAT");
        table.add("harmless\u001b[2J\nREQ-1  approved\u202e");

        assertThat(printed(table)).containsExactly("WHAT", "harmless [2J REQ-1  approved");
    }

    private static String[] printed(TextTable table) {
        StringWriter text = new StringWriter();
        table.print(new PrintWriter(text));
        return text.toString().split("\\R");
    }
}
