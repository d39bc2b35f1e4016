package org.gatehouse.detection.sigma;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.detection.rule.RuleSet;

/// Makes rules that can run of files in Sigma 2.1. A file in which anything is wrong is refused whole, with every
/// reason and its place; the others work without it. Safe for any number of threads.
public final class SigmaCompiler {
    private final Taxonomy taxonomy;

    public SigmaCompiler(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /// @param files in the order in which mappings are tried
    public Compilation compile(List<RuleFile> files) {
        Drafts drafts = new Drafts();
        DocumentReader reader = new DocumentReader(drafts, taxonomy);
        Map<SourceText, List<Entries>> documents = new LinkedHashMap<>();
        for (RuleFile file : files) {
            SourceText source = new SourceText(file);
            documents.put(
                    source,
                    YamlDocuments.read(file.text(), source).stream()
                            .map(node -> new Entries(node, "a rule", source))
                            .toList());
        }
        documents.forEach((source, read) -> read.forEach(document -> reader.readAids(document, source)));
        documents.forEach((source, read) -> {
            read.forEach(document -> reader.read(document, source));
            if (!source.isSound()) {
                drafts.forget(source);
            }
        });
        RuleSet rules = new Linker(drafts).link();
        List<Diagnostic> problems = new ArrayList<>();
        documents.keySet().forEach(source -> problems.addAll(source.problems()));
        return new Compilation(rules, problems);
    }
}
