package org.gatehouse.console;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.gatehouse.console.theme.Appearance;
import org.gatehouse.console.theme.Fonts;
import org.testfx.framework.junit5.ApplicationTest;

/// The one base class of tests that press keys in a window. About a second each, so keep them few.
public abstract class ConsoleRobotTest extends ApplicationTest {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 700;

    /// What the window shows; called on the FX thread before each test. What stands in a scene of its own is shown in
    /// that one.
    protected abstract Parent content();

    @Override
    public final void start(Stage stage) {
        Fonts.load();
        Parent content = content();
        Scene scene = content.getScene() == null ? new Scene(content, WIDTH, HEIGHT) : content.getScene();
        Appearance.DEFAULT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
        stage.requestFocus();
    }
}
