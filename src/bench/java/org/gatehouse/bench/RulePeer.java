package org.gatehouse.bench;

import java.util.List;
import java.util.Set;

/// Another library that runs many rules over events in JSON. Those on the class path are found by
/// [java.util.ServiceLoader]; `installers/bench` puts them there, so that no build of the program carries them.
public interface RulePeer {
    String name();

    /// How many events make a measured round.
    int events();

    /// Begins anew with these rules.
    void load(List<SampleRule> rules);

    /// The names of the rules that an event matches.
    Set<String> matches(String json);

    /// A rule: each of these holds.
    record SampleRule(String name, List<Part> parts) {}

    /// What is asked of one field, named by its path with dots.
    record Part(String field, Kind kind, String value) {}

    enum Kind {
        WHOLE,
        START,
        END,
        ANYWHERE
    }
}
