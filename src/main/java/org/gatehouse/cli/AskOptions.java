package org.gatehouse.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.Ask;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Locations;
import org.gatehouse.model.Purpose;
import org.gatehouse.model.PurposeType;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.Severity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// A request said in options, for the common case: one act on one or a few assets, for oneself.
final class AskOptions {
    @Option(names = "--asset", paramLabel = "ASSET", description = "What is asked for; repeat it for several.")
    private List<AssetId> assets = new ArrayList<>();

    @Option(
            names = "--action",
            paramLabel = "ACTION",
            description = "read, export, write, administer or deploy (default: read).")
    private @Nullable Action action;

    @Option(names = "--column", paramLabel = "COLUMN", description = "A column of each asset; repeat it. None: all.")
    private List<String> columns = new ArrayList<>();

    @Option(names = "--row-filter", paramLabel = "SQL", description = "Only the rows for which this holds.")
    private @Nullable String rowFilter;

    @Option(
            names = "--purpose",
            paramLabel = "PURPOSE",
            description = {"support, security, legal, safety, audit, operations,", "research, training or other."})
    private @Nullable PurposeType purpose;

    @Option(names = "--purpose-detail", paramLabel = "WORDS", description = "The purpose in a few words.")
    private @Nullable String purposeDetail;

    @Option(names = "--justification", paramLabel = "TEXT", description = "Why the work cannot be done without it.")
    private @Nullable String justification;

    @Option(names = "--ticket", paramLabel = "ID", description = "The ticket this belongs to.")
    private @Nullable String ticket;

    @Option(
            names = "--severity",
            paramLabel = "SEVERITY",
            description = "How grave it is if this goes wrong: low, medium, high or critical (default: medium).")
    private @Nullable Severity severity;

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "For how long, once activated: 90m, 8h, 2d or PT8H.")
    private @Nullable Duration duration;

    @Option(
            names = "--start",
            paramLabel = "TIME",
            description = "From when (2026-11-24T14:00:00Z). None: when I activate it.")
    private @Nullable Instant start;

    @Option(names = "--until", paramLabel = "TIME", description = "Not after this (2026-11-30T00:00:00Z).")
    private @Nullable Instant until;

    @Option(names = "--office-country", paramLabel = "CC", description = "Where my office is (US).")
    private @Nullable String officeCountry;

    @Option(
            names = "--physical-country",
            paramLabel = "CC",
            description = "Where I will be (default: my office's country).")
    private @Nullable String physicalCountry;

    @Option(
            names = "--emergency",
            arity = "0",
            description = "Break-glass: short, for enrolled stewards only, reviewed afterwards.")
    private @Nullable Boolean emergency;

    @Option(
            names = "--supersedes",
            paramLabel = "REQUEST",
            description = "My undecided request that this one takes the place of.")
    private @Nullable RequestId supersedes;

    /// Whether any of these options was given.
    boolean given() {
        return !assets.isEmpty()
                || !columns.isEmpty()
                || Stream.of(
                                action,
                                rowFilter,
                                purpose,
                                purposeDetail,
                                justification,
                                ticket,
                                severity,
                                duration,
                                start,
                                until,
                                officeCountry,
                                physicalCountry,
                                emergency,
                                supersedes)
                        .anyMatch(Objects::nonNull);
    }

    /// The options that a request needs and that were not given.
    ///
    /// @param draft whether words may be missing still
    List<String> missing(boolean draft) {
        Map<String, Optional<?>> needed = new LinkedHashMap<>();
        needed.put("--asset", assets.stream().findFirst());
        needed.put("--purpose", Optional.ofNullable(purpose));
        if (!draft) {
            needed.put("--purpose-detail", Optional.ofNullable(purposeDetail));
            needed.put("--justification", Optional.ofNullable(justification));
        }
        needed.put("--duration", Optional.ofNullable(duration));
        needed.put("--office-country", Optional.ofNullable(officeCountry));
        return needed.entrySet().stream()
                .filter(option -> option.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The request they say. Nothing may be [#missing(boolean)].
    Ask ask() {
        String office = Objects.requireNonNull(officeCountry);
        Action act = Objects.requireNonNullElse(action, Action.READ);
        return new Ask(
                assets.stream().map(asset -> item(asset, act)).toList(),
                new Purpose(Objects.requireNonNull(purpose), Objects.requireNonNullElse(purposeDetail, "")),
                Objects.requireNonNullElse(justification, ""),
                ticket,
                new Locations(office, Objects.requireNonNullElse(physicalCountry, office)),
                Objects.requireNonNullElse(severity, Severity.MEDIUM),
                new RequestedAccess(start, Objects.requireNonNull(duration), until, emergency != null && emergency),
                null,
                List.of(),
                null,
                supersedes);
    }

    private AccessItem item(AssetId asset, Action act) {
        return new AccessItem(asset, act, new TreeSet<>(columns), rowFilter, new TreeMap<>());
    }
}
