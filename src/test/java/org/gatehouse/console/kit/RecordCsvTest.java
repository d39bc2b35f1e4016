package org.gatehouse.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordCsvTest {
    private static String written(String... cells) throws IOException {
        StringWriter target = new StringWriter();
        new RecordCsv<>(List.of(RecordColumn.<String>words("a", "=Title", 9, cell -> cell)), List.of(cells))
                .writeTo(target);
        return target.toString();
    }

    @Test
    void quotesWhatWouldBreakALine() throws IOException {
        assertThat(written("plain", "a,b", "say \"no\"", "two\nlines"))
                .isEqualTo("'=Title\r\nplain\r\n\"a,b\"\r\n\"say \"\"no\"\"\"\r\n\"two\nlines\"\r\n");
    }

    @Test
    void keepsSpreadsheetsFromTakingWordsForFormulas() throws IOException {
        assertThat(written("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "a=b", ""))
                .isEqualTo("'=Title\r\n'=1+1\r\n'+1\r\n'-1\r\n'@SUM(A1)\r\n'\tx\r\na=b\r\n\r\n");
    }

    @Test
    void exportsWhatTheColumnSaysForFiles() throws IOException {
        StringWriter target = new StringWriter();
        RecordColumn<Integer> column = RecordColumn.<Integer, Integer>of(
                        "n", "N", 4, number -> number, number -> "about " + number)
                .exportedAs(String::valueOf);
        new RecordCsv<>(List.of(column), List.of(7)).writeTo(target);

        assertThat(target).hasToString("N\r\n7\r\n");
    }
}
