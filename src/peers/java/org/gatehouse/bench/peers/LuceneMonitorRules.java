package org.gatehouse.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.gatehouse.bench.RulePeer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lucene's monitor: rules are queries, an event a document of terms.
public final class LuceneMonitorRules implements RulePeer {
    private static final JsonMapper MAPPER = new JsonMapper();

    private @Nullable Monitor monitor;

    @Override
    public String name() {
        return "lucene-monitor 10.3";
    }

    @Override
    public int events() {
        return 200;
    }

    @Override
    public void load(List<SampleRule> rules) {
        try {
            if (monitor != null) {
                monitor.close();
            }
            Monitor next = new Monitor(new KeywordAnalyzer());
            List<MonitorQuery> queries = new ArrayList<>();
            for (SampleRule rule : rules) {
                BooleanQuery.Builder all = new BooleanQuery.Builder();
                rule.parts().forEach(part -> all.add(query(part), Occur.MUST));
                queries.add(new MonitorQuery(rule.name(), all.build()));
            }
            next.register(queries);
            monitor = next;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query query(Part part) {
        return switch (part.kind()) {
            case WHOLE -> new TermQuery(new Term(part.field(), part.value()));
            case START -> new PrefixQuery(new Term(part.field(), part.value()));
            case END -> new WildcardQuery(new Term(part.field(), "*" + part.value()));
            case ANYWHERE -> new WildcardQuery(new Term(part.field(), "*" + part.value() + "*"));
        };
    }

    @Override
    public Set<String> matches(String json) {
        Document document = new Document();
        add(document, "", MAPPER.readTree(json));
        Set<String> matched = new HashSet<>();
        try {
            Monitor loaded = Objects.requireNonNull(monitor);
            loaded.match(document, QueryMatch.SIMPLE_MATCHER)
                    .getMatches()
                    .forEach(match -> matched.add(match.getQueryId()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return matched;
    }

    private static void add(Document document, String path, JsonNode node) {
        if (node.isObject()) {
            node.forEachEntry((name, child) -> add(document, path.isEmpty() ? name : path + "." + name, child));
        } else if (node.isArray()) {
            node.values().forEach(child -> add(document, path, child));
        } else {
            document.add(new StringField(path, node.asString(), Store.NO));
        }
    }
}
