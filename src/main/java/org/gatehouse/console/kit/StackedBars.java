package org.gatehouse.console.kit;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/// Figures over time as bars, each stacked of what is usual, what was refused and what is wrong, with a brush: a
/// stretch of bars is chosen by dragging, or by the arrow keys with Shift and Enter. What a bar says is also said in
/// words.
public final class StackedBars extends Region {
    private static final StyleablePropertyFactory<StackedBars> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<StackedBars, Paint> USUAL =
            STYLES.createPaintCssMetaData("-gh-bar-fill", chart -> chart.usual, Color.LIGHTBLUE);
    private static final CssMetaData<StackedBars, Paint> DUE =
            STYLES.createPaintCssMetaData("-gh-bar-second", chart -> chart.second, Color.GOLDENROD);
    private static final CssMetaData<StackedBars, Paint> WRONG =
            STYLES.createPaintCssMetaData("-gh-bar-highlight", chart -> chart.wrong, Color.RED);
    private static final CssMetaData<StackedBars, Paint> BRUSH =
            STYLES.createPaintCssMetaData("-gh-brush", chart -> chart.brush, Color.GRAY);
    private static final double GAP = 1;
    private static final double LEAST_HEIGHT = 2;
    private static final int NONE = -1;

    private final StyleableProperty<Paint> usual = paint(USUAL);
    private final StyleableProperty<Paint> second = paint(DUE);
    private final StyleableProperty<Paint> wrong = paint(WRONG);
    private final StyleableProperty<Paint> brush = paint(BRUSH);
    private final Canvas canvas = new Canvas();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
    private final BiConsumer<Integer, Integer> brushed;
    private List<Bar> bars = List.of();
    private String summary;
    private int anchor = NONE;
    private int caret = NONE;

    /// One bar.
    ///
    /// @param words what it says: "13:32, 212 events, 37 of them not covered"
    public record Bar(long usual, long second, long wrong, String words) {
        private long total() {
            return usual + second + wrong;
        }
    }

    /// @param brushed told the first and the last bar of a stretch that was chosen
    public StackedBars(Descriptor descriptor, BiConsumer<Integer, Integer> brushed) {
        this.brushed = brushed;
        this.summary = descriptor.name();
        getStyleClass().add("stacked-bars");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        descriptor.nameTo(this);
        setAccessibleRoleDescription(descriptor.name());
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
        focusedProperty().subscribe(_ -> changed());
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> press(event.getX()));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> moveTo(barAt(event.getX()), true));
        addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> {
            if (anchor != caret) {
                apply();
            }
        });
    }

    /// Shows bars from left to right, the tallest filling the height. A stretch that is being chosen stays where it is.
    ///
    /// @param all none of their figures negative
    /// @param words the same in words
    public void show(List<Bar> all, String words) {
        if (bars.size() != all.size()) {
            anchor = NONE;
            caret = NONE;
        }
        bars = List.copyOf(all);
        summary = words;
        changed();
    }

    /// What the bar that the brush is at says; empty while it is at none.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    private void press(double x) {
        requestFocus();
        moveTo(barAt(x), false);
    }

    private int barAt(double x) {
        return bars.isEmpty() ? NONE : Math.clamp((long) (x / getWidth() * bars.size()), 0, bars.size() - 1);
    }

    private void onKey(KeyEvent event) {
        if (bars.isEmpty() || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        int last = bars.size() - 1;
        switch (event.getCode()) {
            case LEFT -> moveTo(caret == NONE ? last : Math.max(0, caret - 1), event.isShiftDown());
            case RIGHT -> moveTo(Math.min(last, caret + 1), event.isShiftDown());
            case HOME -> moveTo(0, event.isShiftDown());
            case END -> moveTo(last, event.isShiftDown());
            case ENTER -> apply();
            case ESCAPE -> {
                if (caret == NONE) {
                    return;
                }
                clear();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void moveTo(int bar, boolean extend) {
        caret = bar;
        if (!extend || anchor == NONE) {
            anchor = bar;
        }
        changed();
    }

    private void apply() {
        if (caret != NONE) {
            int first = Math.min(anchor, caret);
            int last = Math.max(anchor, caret);
            clear();
            brushed.accept(first, last);
        }
    }

    private void clear() {
        anchor = NONE;
        caret = NONE;
        changed();
    }

    private void changed() {
        said.set(caret == NONE ? "" : bars.get(caret).words());
        setAccessibleText(caret == NONE ? summary : bars.get(caret).words());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = snapSizeX(getWidth());
        double height = snapSizeY(getHeight());
        canvas.setWidth(width);
        canvas.setHeight(height);
        draw(canvas.getGraphicsContext2D(), width, height);
    }

    private void draw(GraphicsContext pen, double width, double height) {
        pen.clearRect(0, 0, width, height);
        if (bars.isEmpty()) {
            return;
        }
        double step = width / bars.size();
        if (caret != NONE) {
            int first = Math.min(anchor, caret);
            int last = Math.max(anchor, caret);
            pen.setFill(brush.getValue());
            pen.fillRect(Math.rint(first * step), 0, Math.rint((last + 1) * step) - Math.rint(first * step), height);
        }
        double most = bars.stream().mapToLong(Bar::total).max().orElse(0);
        for (int i = 0; i < bars.size() && most > 0; i++) {
            double left = Math.rint(i * step);
            double room = Math.max(1, Math.rint((i + 1) * step) - GAP - left);
            drawBar(pen, bars.get(i), left, room, height, height / most);
        }
    }

    private void drawBar(GraphicsContext pen, Bar bar, double left, double width, double height, double scale) {
        double foot = part(pen, usual, bar.usual() * scale, left, width, height);
        foot = part(pen, second, bar.second() * scale, left, width, foot);
        part(pen, wrong, bar.wrong() * scale, left, width, foot);
    }

    /// Few are drawn as tall as can be seen: one event that is wrong among a thousand must not vanish.
    private static double part(
            GraphicsContext pen, StyleableProperty<Paint> fill, double tall, double left, double width, double foot) {
        if (tall <= 0) {
            return foot;
        }
        double height = Math.max(LEAST_HEIGHT, Math.rint(tall));
        double top = Math.max(0, foot - height);
        pen.setFill(fill.getValue());
        pen.fillRect(left, top, width, height);
        return top;
    }

    private StyleableObjectProperty<Paint> paint(CssMetaData<StackedBars, Paint> meta) {
        return new StyleableObjectProperty<>(meta.getInitialValue(this)) {
            @Override
            protected void invalidated() {
                requestLayout();
            }

            @Override
            public Object getBean() {
                return StackedBars.this;
            }

            @Override
            public String getName() {
                return meta.getProperty();
            }

            @Override
            public CssMetaData<StackedBars, Paint> getCssMetaData() {
                return meta;
            }
        };
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return Stream.concat(Region.getClassCssMetaData().stream(), Stream.of(USUAL, DUE, WRONG, BRUSH))
                .toList();
    }
}
