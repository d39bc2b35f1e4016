package org.gatehouse.service.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/// What Trino's HTTP event listener posts: one query an event, of which each table read and each table written
/// becomes an event of its own. A query that has only begun is left out: its end tells more.
public final class TrinoReader implements EventReader {
    private static final PrunedJson PRUNED = new PrunedJson(Set.of(
            "plan",
            "jsonPlan",
            "payload",
            "failuresJson",
            "routines",
            "warnings",
            "stageGcStatistics",
            "cpuTimeDistribution",
            "outputBufferUtilization",
            "outputBufferMetrics",
            "taskStatistics",
            "dynamicFilterDomainStatistics",
            "operatorSummaries",
            "optimizerRulesSummaries",
            "connectorMetrics",
            "connectorOutputMetadata",
            "sourceColumns",
            "sessionProperties",
            "resourceEstimates",
            "clientCapabilities"));

    @Override
    public List<Parsed> read(String source, byte[] body) {
        List<Parsed> parsed = new ArrayList<>();
        long begun = 0;
        try (JsonParser in = FeedJson.MAPPER.createParser(body)) {
            while (in.nextToken() != null) {
                begun = in.currentTokenLocation().getByteOffset();
                if (in.currentToken() != JsonToken.START_OBJECT) {
                    throw new FeedFaultException("A Trino event is a JSON object");
                }
                JsonNode query = PRUNED.read(in);
                query(source, query, parsed);
            }
        } catch (JacksonException e) {
            parsed.add(new Parsed.Fault(FeedJson.cause(e) + ".", text(body, begun)));
        } catch (FeedFaultException e) {
            parsed.add(new Parsed.Fault(e.reason() + ".", text(body, begun)));
        }
        return parsed;
    }

    private static void query(String source, JsonNode query, List<Parsed> parsed) {
        try {
            if (TrinoQuery.isOver(query)) {
                for (JsonNode ocsf : new TrinoQuery(source, query).events()) {
                    parsed.add(OcsfReader.of(ocsf, query.toString()));
                }
            }
        } catch (FeedFaultException e) {
            parsed.add(new Parsed.Fault(e.reason() + ".", query.toString()));
        }
    }

    private static String text(byte[] body, long from) {
        int start = Math.clamp(from, 0, body.length);
        int length = Math.min(body.length - start, 4 * Parsed.Fault.DOCUMENT_MOST);
        return new String(body, start, length, StandardCharsets.UTF_8);
    }
}
