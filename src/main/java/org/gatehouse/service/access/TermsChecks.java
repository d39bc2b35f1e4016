package org.gatehouse.service.access;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.gatehouse.contract.Documents.TermsDocument;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Narrowing;
import org.gatehouse.model.Terms;
import org.gatehouse.service.records.Reading;
import org.jspecify.annotations.Nullable;

/// Reads the terms that an approver gives, and sees to it that they only narrow what was asked.
final class TermsChecks {
    private static final Pattern NETWORK = Pattern.compile("[0-9a-fA-F.:]{2,45}/[0-9]{1,3}");

    private TermsChecks() {}

    /// The terms that the document puts on the table; those that are there when it names none.
    ///
    /// @throws Refusal `INVALID` with every place that is wrong or wider than what was asked
    static Terms read(Reading reading, AccessRequest request, @Nullable TermsDocument document) {
        if (document == null) {
            return request.currentTerms();
        }
        Terms terms = new Terms(
                Optional.ofNullable(document.items()).orElse(request.items()),
                Optional.ofNullable(document.maxDuration())
                        .orElse(request.requestedAccess().maxDuration()),
                Optional.ofNullable(document.limits()).orElse(Limits.NONE));
        Findings findings = new Findings();
        new ItemChecks(
                        reading.assets(
                                terms.items().stream().map(AccessItem::asset).toList()),
                        findings)
                .check("/terms/items", terms.items());
        findings.addIf(
                terms.maxDuration().isZero() || terms.maxDuration().isNegative(),
                "/terms/max_duration",
                "The duration must be longer than nothing.");
        limits(terms.limits(), findings);
        Narrowing.widenings(request.items(), request.requestedAccess(), terms)
                .forEach(widening -> findings.add(widening.pointer(), widening.detail()));
        findings.refuse("The terms are not valid");
        return terms;
    }

    private static void limits(Limits limits, Findings findings) {
        atLeastOne("/terms/limits/rows", limits.rows(), findings);
        atLeastOne("/terms/limits/bytes", limits.bytes(), findings);
        for (String network : list("/terms/limits/networks", limits.networks(), findings)) {
            findings.addIf(
                    !NETWORK.matcher(network).matches(),
                    "/terms/limits/networks",
                    "\"" + network + "\" is not a network: use CIDR, such as 10.4.0.0/16.");
        }
        list("/terms/limits/countries", limits.countries(), findings)
                .forEach(country -> findings.country("/terms/limits/countries", country));
    }

    private static void atLeastOne(String pointer, @Nullable Long limit, Findings findings) {
        findings.addIf(limit != null && limit < 1, pointer, "A limit of less than 1 grants nothing: deny instead.");
    }

    private static List<String> list(String pointer, @Nullable SortedSet<String> values, Findings findings) {
        findings.addIf(
                values != null && values.isEmpty(), pointer, "An empty list allows it from nowhere: deny instead.");
        return values == null ? List.of() : List.copyOf(values);
    }
}
