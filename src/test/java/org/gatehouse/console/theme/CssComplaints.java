package org.gatehouse.console.theme;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.collections.ListChangeListener;
import javafx.css.CssParser;

/// Hears what the CSS engine complains about until closed: errors of the parser, names that resolve to nothing,
/// values of the wrong type. To be opened and closed on the FX thread.
final class CssComplaints implements AutoCloseable {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final ListChangeListener<CssParser.ParseError> errors = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(error -> heard.add(error.getMessage()));
        }
    };
    private final Handler records = new Handler() {
        @Override
        public void publish(LogRecord record) {
            heard.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final Logger logger = Logger.getLogger("javafx.css");

    CssComplaints() {
        logger.addHandler(records);
        CssParser.errorsProperty().addListener(errors);
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        CssParser.errorsProperty().removeListener(errors);
        logger.removeHandler(records);
    }
}
