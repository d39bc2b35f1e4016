package org.gatehouse.console.kit;

import java.util.List;
import java.util.stream.Stream;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/// A small bar chart without axes, for the shape of a row of figures. What it shows is also said in words.
public final class Sparkbars extends Region {
    private static final StyleablePropertyFactory<Sparkbars> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<Sparkbars, Paint> BAR =
            STYLES.createPaintCssMetaData("-gh-bar-fill", chart -> chart.bar, Color.GRAY);
    private static final CssMetaData<Sparkbars, Paint> HIGHLIGHT =
            STYLES.createPaintCssMetaData("-gh-bar-highlight", chart -> chart.highlight, Color.BLACK);
    private static final double GAP_SHARE = 0.25;
    private static final double LEAST_HEIGHT = 2;

    private final StyleableProperty<Paint> bar = paint(BAR);
    private final StyleableProperty<Paint> highlight = paint(HIGHLIGHT);
    private final Canvas canvas = new Canvas();
    private double[] values = {};
    private int highlighted = NONE;

    /// No bar stands out.
    public static final int NONE = -1;

    public Sparkbars() {
        getStyleClass().add("sparkbars");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setManaged(false);
        getChildren().add(canvas);
    }

    /// Shows figures from left to right, the tallest filling the height.
    ///
    /// @param figures none of them negative
    /// @param standsOut the index of the bar that is meant, or [#NONE]
    /// @param summary the same in words: "Rows read per day. Peak is 11× the team median."
    public void show(double[] figures, int standsOut, String summary) {
        values = figures.clone();
        highlighted = standsOut;
        setAccessibleText(summary);
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
        double top = 0;
        for (double value : values) {
            top = Math.max(top, value);
        }
        if (top <= 0) {
            return;
        }
        double step = width / values.length;
        for (int i = 0; i < values.length; i++) {
            double left = Math.rint(i * step);
            double right = Math.max(left + 1, Math.rint((i + 1) * step - step * GAP_SHARE));
            double tall = Math.max(LEAST_HEIGHT, Math.rint(values[i] / top * height));
            pen.setFill((i == highlighted ? highlight : bar).getValue());
            pen.fillRect(left, height - tall, right - left, tall);
        }
    }

    private StyleableObjectProperty<Paint> paint(CssMetaData<Sparkbars, Paint> meta) {
        return new StyleableObjectProperty<>(meta.getInitialValue(this)) {
            @Override
            protected void invalidated() {
                requestLayout();
            }

            @Override
            public Object getBean() {
                return Sparkbars.this;
            }

            @Override
            public String getName() {
                return meta.getProperty();
            }

            @Override
            public CssMetaData<Sparkbars, Paint> getCssMetaData() {
                return meta;
            }
        };
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return Stream.concat(Region.getClassCssMetaData().stream(), Stream.of(BAR, HIGHLIGHT))
                .toList();
    }
}
