package org.gatehouse.console.kit.preview;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javax.imageio.ImageIO;
import org.gatehouse.console.theme.Appearance;
import org.gatehouse.console.theme.Theme;

/// Draws every control, and whole screens made of them, into PNG files. Runs on the FX thread.
public final class Gallery {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    private Gallery() {}

    /// The pictures by name, each built anew when asked for.
    public static Map<String, Supplier<Parent>> pictures() {
        Map<String, Supplier<Parent>> pictures = new LinkedHashMap<>();
        pictures.put("requests", Gallery::requests);
        pictures.put("controls", () -> new ControlsPicture().build());
        pictures.put("incidents", Gallery::incidents);
        pictures.put("activity", Gallery::activity);
        pictures.put("palette", OverlayPictures::palette);
        pictures.put("dialog", OverlayPictures::dialog);
        pictures.put("notices", OverlayPictures::notices);
        pictures.put("keys", OverlayPictures::keys);
        return pictures;
    }

    /// Dresses a picture and lays it out.
    public static Scene scene(Parent picture, Appearance appearance) {
        Scene scene = new Scene(picture, WIDTH, HEIGHT);
        appearance.applyTo(scene);
        return scene;
    }

    /// Writes one picture.
    public static File write(Path folder, String name, Parent picture, Appearance appearance) throws IOException {
        Files.createDirectories(folder);
        String theme = appearance.theme().name().toLowerCase(Locale.ROOT);
        File file = folder.resolve(name + "-" + theme + ".png").toFile();
        ImageIO.write(SwingFXUtils.fromFXImage(scene(picture, appearance).snapshot(null), null), "png", file);
        return file;
    }

    /// Writes all pictures in all themes.
    public static void writeAll(Path folder) throws IOException {
        for (Theme theme : Theme.values()) {
            for (Map.Entry<String, Supplier<Parent>> picture : pictures().entrySet()) {
                write(folder, picture.getKey(), picture.getValue().get(), Appearance.DEFAULT.withTheme(theme));
            }
        }
    }

    private static Parent requests() {
        return window("Requests", new RequestsPicture().build()).layers;
    }

    private static Parent incidents() {
        return window("Incidents", new IncidentsPicture().build()).layers;
    }

    private static Parent activity() {
        return window("Live activity", new ActivityPicture().build()).layers;
    }

    static WindowFrame window(String place, javafx.scene.Node screen) {
        WindowFrame window = new WindowFrame(screen);
        window.navigation.selectedProperty().set(place);
        return window;
    }
}
