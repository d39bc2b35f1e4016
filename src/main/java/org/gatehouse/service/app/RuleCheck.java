package org.gatehouse.service.app;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.detection.sigma.Compilation;
import org.gatehouse.detection.sigma.Diagnostic;
import org.gatehouse.detection.sigma.RuleFile;
import org.gatehouse.service.detection.RuleLibrary;
import org.gatehouse.service.detection.Rules;

/// Says whether files of detection rules would be taken, without a service.
public final class RuleCheck {
    private static final long LARGEST = 1_000_000;

    private RuleCheck() {}

    /// @param files beside those that ship, which they may name
    /// @return what is wrong, each with its place, as it is to be shown; empty when they would be taken
    /// @throws CannotStartException when one cannot be read
    public static List<String> check(List<Path> files) {
        List<RuleFile> all = new ArrayList<>();
        files.forEach(file -> all.add(new RuleFile(file.toString(), text(file))));
        Set<String> names = all.stream().map(RuleFile::name).collect(Collectors.toSet());
        all.addAll(RuleLibrary.shipped());
        Compilation compiled = Rules.compile(all);
        return compiled.problems().stream()
                .filter(problem -> names.contains(problem.file()))
                .map(Diagnostic::render)
                .toList();
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new CannotStartException(file + ": larger than " + LARGEST + " bytes; split it.");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new CannotStartException(file + ": not in UTF-8.", e);
        } catch (IOException e) {
            throw new CannotStartException(file + " cannot be read: " + e + ".", e);
        }
    }
}
