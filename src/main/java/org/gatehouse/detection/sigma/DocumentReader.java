package org.gatehouse.detection.sigma;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.detection.event.LogSource;
import org.gatehouse.detection.rule.About;
import org.gatehouse.detection.rule.Expr;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Reads one document: a rule, a correlation, a filter, a mapping, or values of placeholders.
final class DocumentReader {
    private static final Set<String> IN_FILTER = Set.of("rules");

    private final Drafts drafts;
    private final Taxonomy taxonomy;

    DocumentReader(Drafts drafts, Taxonomy taxonomy) {
        this.drafts = drafts;
        this.taxonomy = taxonomy;
    }

    /// What rules lean on is read before them.
    void readAids(Entries document, SourceText source) {
        document.node("placeholders")
                .flatMap(node -> Entries.of(node, "\"placeholders\"", source))
                .ifPresent(lists -> lists.all()
                        .keySet()
                        .forEach(name -> drafts.placeholders
                                .computeIfAbsent(name, ignored -> new ArrayList<>())
                                .addAll(lists.strings(name))));
        document.node("mapping").ifPresent(node -> {
            String title =
                    document.requiredScalar("title").map(ScalarNode::getValue).orElse("");
            Mapping.read(title, node, source).ifPresent(drafts.mappings::add);
        });
    }

    void read(Entries document, SourceText source) {
        if (document.has("detection")) {
            rule(document, source);
        } else if (document.has("correlation")) {
            new CorrelationReader(source, document).read().ifPresent(drafts.correlations::add);
        } else if (document.has("filter")) {
            filter(document, source);
        } else if (!document.has("mapping") && !document.has("placeholders")) {
            document.required("detection");
        }
    }

    private void rule(Entries document, SourceText source) {
        Optional<About> about = Heads.about(document, source);
        LogSource given = Heads.logSource(document, "logsource", source);
        Optional<Mapping> mapping = mapping(given);
        LogSource mapped = mapping.map(Mapping::to).orElse(given);
        if (source.isSound() && !taxonomy.knows(mapped)) {
            source.problem(
                    document.key("logsource"),
                    "No events here are of this log source (" + mapped + "). Known are category: "
                            + String.join(", ", sorted(taxonomy.categories())) + "; product: "
                            + String.join(", ", sorted(taxonomy.products()))
                            + ". For a rule on another source, add a mapping beside the rules.");
        }
        Optional<Expr> condition = detection(document, "detection", Set.of(), mapping, source);
        if (about.isPresent() && condition.isPresent()) {
            Expr where = mapping.map(Mapping::where).orElse(null);
            Expr whole = where == null ? condition.get() : new Expr.All(List.of(where, condition.get()));
            drafts.rules.add(new Drafts.RuleDraft(source, about.get(), given, mapped, whole));
        }
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }

    private Optional<Mapping> mapping(LogSource given) {
        return drafts.mappings.stream().filter(each -> each.meets(given)).findFirst();
    }

    private Optional<Expr> detection(
            Entries document, String key, Set<String> others, Optional<Mapping> mapping, SourceText source) {
        FieldNames names = mapping.map(Mapping::names).orElse(FieldNames.SAME);
        SelectionReader selections = new SelectionReader(source, names, drafts.placeholders);
        return document.node(key)
                .flatMap(node -> Entries.of(node, "\"" + key + "\"", source))
                .flatMap(entries -> new DetectionReader(source, selections).read(entries, others));
    }

    private void filter(Entries document, SourceText source) {
        Optional<ScalarNode> title = document.requiredScalar("title");
        LogSource given = Heads.logSource(document, "logsource", source);
        Optional<Expr> read = detection(document, "filter", IN_FILTER, mapping(given), source);
        List<ScalarNode> rules = Entries.of(document.node("filter").orElseThrow(), "\"filter\"", source)
                .map(entries -> {
                    entries.required("rules");
                    return entries.texts("rules");
                })
                .orElse(List.of());
        Optional<Instant> expires = ownerAndExpiry(document, source);
        if (title.isPresent() && read.isPresent() && expires.isPresent()) {
            drafts.filters.add(
                    new Drafts.FilterDraft(source, title.get(), rules, given, suppressed(read.get()), expires.get()));
        }
    }

    /// The specification's example names what is left out; its reference implementation writes `not` before that. Both
    /// mean that what the filter describes is left out.
    private static Expr suppressed(Expr condition) {
        return condition instanceof Expr.Not(Expr inner) ? inner : condition;
    }

    private static Optional<Instant> ownerAndExpiry(Entries document, SourceText source) {
        if (!document.has("gatehouse")) {
            source.problem(
                    document.key("filter"),
                    "A filter says who answers for it and until when, under \"gatehouse:\", like \"owner: Dana\" and"
                            + " \"expires: 2027-03-31\".");
        }
        Optional<Entries> ours = Heads.ours(document, source);
        ours.ifPresent(entries -> entries.requiredScalar("owner"));
        return ours.flatMap(entries -> entries.requiredScalar("expires")).flatMap(date -> {
            try {
                return Optional.of(LocalDate.parse(date.getValue())
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant());
            } catch (DateTimeException e) {
                source.problem((Node) date, "\"expires\" is the last day that it holds, like 2027-03-31.");
                return Optional.empty();
            }
        });
    }
}
