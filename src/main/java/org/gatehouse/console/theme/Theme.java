package org.gatehouse.console.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;

/// A colour scheme. Each rests on a Primer user-agent stylesheet and adds the console's own tokens, so that views
/// name a meaning (`-color-danger-fg`) and never a colour.
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheet(), "light.css"),
    DARK(new PrimerDark().getUserAgentStylesheet(), "dark.css"),
    /// Black on white with every text at 7:1 or better against what it stands on.
    CONTRAST(new PrimerLight().getUserAgentStylesheet(), "contrast.css");

    private final String userAgentStylesheet;
    private final String palette;

    Theme(String userAgentStylesheet, String palette) {
        this.userAgentStylesheet = userAgentStylesheet;
        this.palette = palette;
    }

    /// The base stylesheet, to be set as the scene's user-agent stylesheet.
    public String userAgentStylesheet() {
        return userAgentStylesheet;
    }

    /// The author stylesheets on top, as URLs, in the order in which they apply.
    public List<String> stylesheets() {
        return List.of(url(palette), url("tokens.css"), url("controls.css"), url("kit.css"));
    }

    private static String url(String name) {
        return Objects.requireNonNull(
                        Theme.class.getResource("/css/" + name), () -> "Stylesheet is missing: /css/" + name)
                .toExternalForm();
    }
}
