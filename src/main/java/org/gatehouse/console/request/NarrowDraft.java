package org.gatehouse.console.request;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gatehouse.contract.Documents.TermsDocument;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Asset;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Narrowing;
import org.gatehouse.model.Terms;
import org.jspecify.annotations.Nullable;

/// Terms in the making: fewer columns, masks, fewer rows, less time, from fewer places. Begins with the terms on
/// the table, else with what the policy would let pass. Every change is read at once.
final class NarrowDraft {
    private static final Pattern NETWORK = Pattern.compile("[0-9a-fA-F.:]{2,45}/[0-9]{1,3}");
    private static final Pattern SEPARATOR = Pattern.compile("[,;\\s]+");

    private final RequestView view;
    private final List<NarrowItem> items = new ArrayList<>();
    private final ObjectProperty<Duration> length = new SimpleObjectProperty<>(this, "length");
    private final StringProperty countries = new SimpleStringProperty(this, "countries", "");
    private final StringProperty networks = new SimpleStringProperty(this, "networks", "");
    private final StringProperty mostRows = new SimpleStringProperty(this, "mostRows", "");
    private final @Nullable Long bytes;
    private final ReadOnlyObjectWrapper<Reading> reading;

    /// Where something can be amiss; named as the service's pointers into terms end.
    enum Place {
        ITEMS("/items"),
        LENGTH("/max_duration"),
        COUNTRIES("/limits/countries"),
        NETWORKS("/limits/networks"),
        MOST_ROWS("/limits/rows");

        private final String pointer;

        Place(String pointer) {
            this.pointer = pointer;
        }

        String pointer() {
            return pointer;
        }
    }

    /// What is amiss in a field before any service is asked.
    enum Fault {
        NOTHING_GIVEN,
        NO_COUNTRY,
        NO_NETWORK,
        NO_NUMBER
    }

    /// The draft as it stands.
    ///
    /// @param faults what cannot be read, by pointer; the terms leave it out
    record Reading(Terms terms, Map<String, Fault> faults) {}

    NarrowDraft(RequestView view) {
        this.view = view;
        AccessRequest request = view.request();
        Terms proposed = request.verdict().wouldPass();
        Terms start = request.terms() == null && proposed != null ? proposed : request.currentTerms();
        for (AccessItem item : request.items()) {
            items.add(new NarrowItem(item, asset(item), given(item, start)));
        }
        length.set(start.maxDuration());
        countries.set(joined(start.limits().countries()));
        networks.set(joined(start.limits().networks()));
        Long rows = start.limits().rows();
        mostRows.set(rows == null ? "" : Long.toString(rows));
        bytes = start.limits().bytes();
        reading = new ReadOnlyObjectWrapper<>(this, "reading", read());
        listen();
    }

    private void listen() {
        items.forEach(item -> {
            item.rowsProperty().subscribe(_ -> refresh());
            item.columns().forEach(column -> {
                column.kept().subscribe(_ -> refresh());
                column.show().subscribe(_ -> refresh());
            });
        });
        length.subscribe(_ -> refresh());
        countries.subscribe(_ -> refresh());
        networks.subscribe(_ -> refresh());
        mostRows.subscribe(_ -> refresh());
    }

    private void refresh() {
        reading.set(read());
    }

    private @Nullable Asset asset(AccessItem item) {
        return view.assets().stream()
                .filter(asset -> asset.id().equals(item.asset()))
                .findFirst()
                .orElse(null);
    }

    private static AccessItem given(AccessItem asked, Terms start) {
        return start.items().stream()
                .filter(one -> one.asset().equals(asked.asset()) && one.action() == asked.action())
                .findFirst()
                .orElse(asked);
    }

    RequestView view() {
        return view;
    }

    List<NarrowItem> items() {
        return items;
    }

    ObjectProperty<Duration> lengthProperty() {
        return length;
    }

    /// Country codes with commas or spaces between; blank for no bound of its own.
    StringProperty countriesProperty() {
        return countries;
    }

    /// CIDR blocks with commas or spaces between; blank for no bound of its own.
    StringProperty networksProperty() {
        return networks;
    }

    /// A whole number; blank for no bound of its own.
    StringProperty mostRowsProperty() {
        return mostRows;
    }

    ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// Whether approvals of other terms would be voided.
    boolean differs() {
        return !reading.get().terms().equals(view.request().currentTerms());
    }

    /// Where the terms would give more than was asked for; empty when they only narrow.
    List<Narrowing.Widening> widenings() {
        AccessRequest request = view.request();
        return Narrowing.widenings(
                request.items(), request.requestedAccess(), reading.get().terms());
    }

    TermsDocument document() {
        Terms terms = reading.get().terms();
        return new TermsDocument(terms.items(), terms.maxDuration(), terms.limits());
    }

    private Reading read() {
        Map<String, Fault> faults = new TreeMap<>();
        List<AccessItem> given = new ArrayList<>();
        for (NarrowItem item : items) {
            AccessItem narrowed = item.narrowed();
            if (narrowed != null) {
                given.add(narrowed);
            }
        }
        if (given.isEmpty()) {
            faults.put(Place.ITEMS.pointer(), Fault.NOTHING_GIVEN);
        }
        Limits limits = new Limits(readRows(faults), bytes, readNetworks(faults), readCountries(faults));
        return new Reading(new Terms(given, length.get(), limits), Map.copyOf(faults));
    }

    private @Nullable Long readRows(Map<String, Fault> faults) {
        String written = mostRows.get().replaceAll("[\\s\u202f,.]", "");
        if (written.isEmpty()) {
            return null;
        }
        if (!written.matches("[1-9][0-9]{0,15}")) {
            faults.put(Place.MOST_ROWS.pointer(), Fault.NO_NUMBER);
            return null;
        }
        return Long.valueOf(written);
    }

    private @Nullable SortedSet<String> readCountries(Map<String, Fault> faults) {
        SortedSet<String> read = new TreeSet<>();
        for (String code : words(countries.get())) {
            read.add(code.toUpperCase(Locale.ROOT));
        }
        if (!List.of(Locale.getISOCountries()).containsAll(read)) {
            faults.put(Place.COUNTRIES.pointer(), Fault.NO_COUNTRY);
            return null;
        }
        return read.isEmpty() ? null : read;
    }

    private @Nullable SortedSet<String> readNetworks(Map<String, Fault> faults) {
        SortedSet<String> read = new TreeSet<>(words(networks.get()));
        if (!read.stream().allMatch(network -> NETWORK.matcher(network).matches())) {
            faults.put(Place.NETWORKS.pointer(), Fault.NO_NETWORK);
            return null;
        }
        return read.isEmpty() ? null : read;
    }

    private static List<String> words(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? List.of() : List.of(SEPARATOR.split(stripped));
    }

    private static String joined(@Nullable SortedSet<String> values) {
        return values == null ? "" : String.join(", ", values);
    }
}
