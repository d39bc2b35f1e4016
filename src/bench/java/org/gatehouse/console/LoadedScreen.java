package org.gatehouse.console;

import javafx.scene.Scene;

/// A screen with a long list at the left and a detail in the middle, for measurements: over a service that answers
/// each call after a while. On the FX thread.
public interface LoadedScreen extends AutoCloseable {
    Scene scene(double width, double height);

    void open();

    /// How many lines are loaded; 0 while they are being loaded.
    int loaded();

    boolean hasMore();

    void search(String text);

    /// Goes on by so many pixels.
    void scroll(double pixels);

    void scrollToEnd();

    void select(int line);

    /// Whether the detail of what is selected stands in the middle, as the service gave it.
    boolean isShown();

    @Override
    void close();
}
