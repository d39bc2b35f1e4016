package org.gatehouse.console.app;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.gatehouse.console.screen.FilePicker;

/// The system's own choosers of files, above the window.
record SystemFiles(Window window) implements FilePicker {
    @Override
    public Optional<Path> pick(String title) {
        return Optional.ofNullable(chooser(title).showOpenDialog(window)).map(File::toPath);
    }

    /// Begins in the folder of downloads, where there is one.
    @Override
    public Optional<Path> place(String title, String name) {
        FileChooser chooser = chooser(title);
        chooser.setInitialFileName(name);
        Path downloads = Path.of(System.getProperty("user.home"), "Downloads");
        if (Files.isDirectory(downloads)) {
            chooser.setInitialDirectory(downloads.toFile());
        }
        return Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath);
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        return chooser;
    }
}
