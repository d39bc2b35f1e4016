package org.gatehouse.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.gatehouse.bench.RulePeer.Kind;
import org.gatehouse.bench.RulePeer.Part;
import org.gatehouse.bench.RulePeer.SampleRule;
import org.gatehouse.detection.engine.Detector;
import org.gatehouse.detection.event.FlatEvent;
import org.gatehouse.detection.event.LogSource;
import org.gatehouse.detection.sigma.Compilation;
import org.gatehouse.detection.sigma.RuleFile;
import org.gatehouse.detection.sigma.SigmaCompiler;
import org.gatehouse.detection.sigma.Taxonomy;

/// Rules over events in JSON: ours with 100, 1,000 and 3,000 rules, beside the peers on the class path, which get the
/// same rules and events and must match the same. Rates are of one thread's processor time.
public final class RuleBench {
    private static final int ROUNDS = 5;
    private static final int EVENTS = 2_000;
    private static final LogSource SOURCE = new LogSource("data_access", "trino", "trino-va-1");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private RuleBench() {}

    public static void main(String[] arguments) {
        List<RulePeer> peers = ServiceLoader.load(RulePeer.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        List<String> events = events(new Random(7));
        System.out.printf(
                "%-40s %14s %10s   %s%n", "rules over events in JSON, one core", "events/s", "ours is", "target");
        double few = 0;
        for (int count : new int[] {100, 1_000, 3_000}) {
            List<SampleRule> rules = rules(count, new Random(count));
            Detector detector = detector(rules);
            FlatEvent flat = new FlatEvent(detector.fields());
            List<byte[]> bytes = events.stream()
                    .map(event -> event.getBytes(StandardCharsets.UTF_8))
                    .toList();
            int[] next = new int[1];
            double ours = best(40 * EVENTS, ignored -> {
                next[0] = next[0] + 1 == EVENTS ? 0 : next[0] + 1;
                return detector.verdict(flat.begin(SOURCE, 0).json(bytes.get(next[0])));
            });
            few = few == 0 ? ours : few;
            row("%,d rules".formatted(count), ours, "%.0f %%".formatted(100 * ours / few), ">= 100 k; >= 70 % of few");
            for (RulePeer peer : peers) {
                peer.load(rules);
                long matched = same(detector, peer, events);
                double rate = best(peer.events(), ignored -> {
                    next[0] = next[0] + 1 == EVENTS ? 0 : next[0] + 1;
                    return peer.matches(events.get(next[0])).size();
                });
                row(
                        "  " + peer.name(),
                        rate,
                        "%.1fx".formatted(ours / rate),
                        count == 3_000 ? ">= 4x event-ruler" : "");
                System.out.printf("  %,d matches in %,d events, the same%n", matched, EVENTS);
            }
        }
    }

    private static void row(String figure, double rate, String ratio, String target) {
        System.out.printf("%-40s %,14.0f %10s   %s%n", figure, rate, ratio, target);
    }

    /// The best of some rounds, after warming up: what the work takes when nobody disturbs it.
    private static double best(int times, ToIntFunction<Integer> work) {
        double best = 0;
        long matched = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long began = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < times; i++) {
                matched += work.applyAsInt(i);
            }
            best = Math.max(best, times * 1e9 / (THREADS.getCurrentThreadCpuTime() - began));
        }
        if (matched == 0) {
            throw new IllegalStateException("nothing matched");
        }
        return best;
    }

    /// @throws IllegalStateException when the peer matches anything else
    private static long same(Detector detector, RulePeer peer, List<String> events) {
        FlatEvent flat = new FlatEvent(detector.fields());
        long matched = 0;
        for (String event : events) {
            int count = detector.verdict(flat.begin(SOURCE, 0).json(event.getBytes(StandardCharsets.UTF_8)));
            Set<String> ours = new TreeSet<>();
            for (int i = 0; i < count; i++) {
                ours.add(detector.matched(i).about().id());
            }
            Set<String> theirs = new TreeSet<>(peer.matches(event));
            if (!ours.equals(theirs)) {
                throw new IllegalStateException(
                        peer.name() + " matches " + theirs + ", and ours " + ours + ", of " + event);
            }
            matched += count;
        }
        return matched;
    }

    private static Detector detector(List<SampleRule> rules) {
        List<RuleFile> files = new ArrayList<>();
        for (SampleRule rule : rules) {
            StringBuilder text = new StringBuilder("title: " + rule.name() + "\nid: " + rule.name()
                    + "\nlogsource:\n    category: data_access\ndetection:\n    selection:\n");
            for (Part part : rule.parts()) {
                String modifier = switch (part.kind()) {
                    case WHOLE -> "";
                    case START -> "|startswith";
                    case END -> "|endswith";
                    case ANYWHERE -> "|contains";
                };
                text.append("        " + part.field() + modifier + ": '" + part.value() + "'\n");
            }
            files.add(new RuleFile(rule.name() + ".yml", text + "    condition: selection\n"));
        }
        Compilation compilation = new SigmaCompiler(Taxonomy.ANYTHING).compile(files);
        if (!compilation.problems().isEmpty()) {
            throw new IllegalStateException(compilation.problems().getFirst().render());
        }
        return new Detector(compilation.rules());
    }

    /// Half name somebody and a table; the others look at beginnings, ends and parts.
    private static List<SampleRule> rules(int count, Random random) {
        List<SampleRule> rules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Part> parts = new ArrayList<>();
            parts.add(new Part("category", Kind.WHOLE, "application_activity"));
            int kind = i % 20;
            if (kind < 10) {
                parts.add(new Part("actor.user.name", Kind.WHOLE, "user" + random.nextInt(2_000)));
                parts.add(new Part("status", Kind.WHOLE, "success"));
            } else if (kind < 14) {
                parts.add(new Part(
                        "table.uid", Kind.START, "userdata.s" + random.nextInt(50) + ".t" + random.nextInt(10)));
                parts.add(new Part("activity_name", Kind.WHOLE, random.nextBoolean() ? "query" : "read"));
            } else if (kind < 17) {
                parts.add(new Part("src_endpoint.hostname", Kind.END, random.nextInt(300) + ".host.example"));
            } else {
                parts.add(new Part("query_info.query_string", Kind.ANYWHERE, "col" + random.nextInt(3_000) + " "));
            }
            rules.add(new SampleRule("rule-" + i, parts));
        }
        return rules;
    }

    private static List<String> events(Random random) {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            int table = random.nextInt(5_000);
            events.add("""
                    {"metadata":{"version":"1.8.0","uid":"trino:20261124_%06d","product":{"name":"trino","vendor_name":"trino",\
                    "version":"476"},"log_name":"query-completed","sequence":%d},"category":"application_activity",\
                    "category_uid":6,"class_uid":6005,"activity_id":4,"type_uid":600504,"activity_name":"%s","type_id":3,\
                    "time":1795500000%03d,"severity_id":1,"status":"%s","status_id":1,"action_id":1,\
                    "actor":{"user":{"name":"user%d","uid":"%d"},"session":{"uid":"s-%d"},"app_name":"superset"},\
                    "src_endpoint":{"ip":"10.20.%d.%d","port":%d,"hostname":"n%d.host.example"},\
                    "dst_endpoint":{"hostname":"trino-va-1.internal"},"duration":%d,\
                    "database":{"name":"userdata.s%d","type_id":1},"table":{"name":"t%d","uid":"userdata.s%d.t%d"},\
                    "query_info":{"uid":"q%d","query_string":"select col%d , col%d , count(*) from userdata.s%d.t%d where \
                    signup_day >= current_date - interval '7' day group by 1, 2 order by 3 desc limit 100",\
                    "data":{"columns":["col%d","col%d"],"rows":%d}}}""".formatted(
                            i,
                            i,
                            random.nextBoolean() ? "query" : "read",
                            i % 1_000,
                            random.nextInt(5) == 0 ? "failure" : "success",
                            random.nextInt(2_000),
                            random.nextInt(2_000),
                            i,
                            random.nextInt(250),
                            random.nextInt(250),
                            1_024 + random.nextInt(60_000),
                            random.nextInt(3_000),
                            random.nextInt(10_000),
                            table % 50,
                            table,
                            table % 50,
                            table,
                            i,
                            table % 3_000,
                            random.nextInt(3_000),
                            table % 50,
                            table,
                            table % 3_000,
                            random.nextInt(3_000),
                            random.nextInt(100_000)));
        }
        return events;
    }
}
