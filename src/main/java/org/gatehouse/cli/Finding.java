package org.gatehouse.cli;

/// What one check of the doctor found.
///
/// @param subject what was looked at, a word or two
/// @param words what was found and, where it is not well, what to do
record Finding(String subject, Health health, String words) {
    enum Health {
        WELL("ok"),
        /// Part of the program works without it.
        LIMITED("limited"),
        BROKEN("broken");

        private final String label;

        Health(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static Finding well(String subject, String words) {
        return new Finding(subject, Health.WELL, words);
    }

    static Finding limited(String subject, String words) {
        return new Finding(subject, Health.LIMITED, words);
    }

    static Finding broken(String subject, String words) {
        return new Finding(subject, Health.BROKEN, words);
    }
}
