package org.gatehouse.console.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.gatehouse.console.screen.Preferences;

/// Where the window stands and how large it is, remembered.
final class WindowPlace {
    static final double MIN_WIDTH = 1100;
    static final double MIN_HEIGHT = 700;

    static final Dimension2D USUAL_SIZE = new Dimension2D(1440, 900);

    private static final String KEY = "window.place";
    private static final String MAXIMISED = "window.maximised";

    private final Preferences preferences;

    WindowPlace(Preferences preferences) {
        this.preferences = preferences;
    }

    /// Puts the window where it was left, if a screen is still there, and remembers where it goes from here.
    void attach(Stage stage) {
        List<Rectangle2D> screens =
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        Rectangle2D place =
                remembered().filter(before -> isReachable(before, screens)).orElseGet(() -> usual(screens.getFirst()));
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
        stage.setWidth(place.getWidth());
        stage.setHeight(place.getHeight());
        stage.setMinWidth(Math.min(MIN_WIDTH, screens.getFirst().getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, screens.getFirst().getHeight()));
        stage.setMaximized(preferences.get(MAXIMISED).map(Boolean::parseBoolean).orElse(false));
        stage.maximizedProperty().subscribe((_, maximised) -> preferences.put(MAXIMISED, Boolean.toString(maximised)));
        for (var each : List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())) {
            each.subscribe((_, _) -> remember(stage));
        }
    }

    private void remember(Stage stage) {
        if (!stage.isMaximized() && !stage.isIconified() && stage.isShowing()) {
            preferences.put(
                    KEY,
                    String.format(
                            Locale.ROOT,
                            "%.0f %.0f %.0f %.0f",
                            stage.getX(),
                            stage.getY(),
                            stage.getWidth(),
                            stage.getHeight()));
        }
    }

    private Optional<Rectangle2D> remembered() {
        return preferences
                .get(KEY)
                .filter(text -> text.matches("-?\\d{1,6} -?\\d{1,6} \\d{1,6} \\d{1,6}"))
                .map(text -> {
                    String[] parts = text.split(" ", -1);
                    return new Rectangle2D(
                            Double.parseDouble(parts[0]),
                            Double.parseDouble(parts[1]),
                            Double.parseDouble(parts[2]),
                            Double.parseDouble(parts[3]));
                });
    }

    /// Whether enough of the title bar can be seen to drag it.
    static boolean isReachable(Rectangle2D window, List<Rectangle2D> screens) {
        Rectangle2D title = new Rectangle2D(window.getMinX(), window.getMinY(), window.getWidth(), 30);
        return screens.stream()
                .anyMatch(screen -> title.intersects(screen)
                        && Math.min(title.getMaxX(), screen.getMaxX()) - Math.max(title.getMinX(), screen.getMinX())
                                >= 200
                        && title.getMinY() >= screen.getMinY());
    }

    /// In the middle, and no larger than the screen.
    static Rectangle2D usual(Rectangle2D screen) {
        double width = Math.min(USUAL_SIZE.getWidth(), screen.getWidth());
        double height = Math.min(USUAL_SIZE.getHeight(), screen.getHeight());
        return new Rectangle2D(
                screen.getMinX() + (screen.getWidth() - width) / 2,
                screen.getMinY() + (screen.getHeight() - height) / 2,
                width,
                height);
    }
}
