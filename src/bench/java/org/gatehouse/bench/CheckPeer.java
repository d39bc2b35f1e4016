package org.gatehouse.bench;

/// Another library that answers the question a grant check answers. Those on the class path are found by
/// [java.util.ServiceLoader]; `installers/bench` puts them there, so that no build of the program carries them.
public interface CheckPeer {
    /// What it is and what it holds.
    String name();

    /// How many checks of it make a measured round.
    int checks();

    /// Answers one question, whose answer is yes.
    boolean check();
}
