package org.gatehouse.console.request;

import java.util.Objects;
import javafx.scene.Parent;

/// The rules of this screen, for whatever of it stands in the window or in a card above.
final class RequestStyles {
    private static final String SHEET = Objects.requireNonNull(RequestStyles.class.getResource("/css/request.css"))
            .toExternalForm();

    private RequestStyles() {}

    static void dress(Parent root) {
        root.getStylesheets().add(SHEET);
    }
}
