package org.gatehouse.service.access;

import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.contract.Documents;
import org.gatehouse.model.Asset;

/// What an asset's entry must keep to, whichever way it comes in.
final class AssetRules {
    private static final int COLUMNS_MOST = 2_000;
    private static final int NAME_MOST = 200;
    private static final String TAG = "[a-z0-9][a-z0-9-]{0,39}";

    private AssetRules() {}

    /// What is wrong with it, in a sentence; empty when nothing is.
    static Optional<String> broken(Asset asset) {
        if (asset.id().isWildcard()) {
            return Optional.of("A name that ends in .* stands for all assets under it; register each by its own name.");
        }
        if (!asset.country().matches("[A-Z]{2}")) {
            return Optional.of("The country \"" + asset.country() + "\" must be given by its two letters, such as US.");
        }
        if (asset.custodian().isBlank() || asset.custodian().length() > NAME_MOST) {
            return Optional.of("A custodian of at most " + NAME_MOST + " characters is needed: who holds the storage.");
        }
        if (asset.description().length() > Documents.TEXT_MOST) {
            return Optional.of("The description is longer than " + Documents.TEXT_MOST + " characters.");
        }
        if (asset.rows() < 0 || asset.persons() < 0) {
            return Optional.of("Rows and persons cannot be fewer than none.");
        }
        return tags(asset.tags()).or(() -> columns(asset));
    }

    private static Optional<String> columns(Asset asset) {
        if (asset.columns().size() > COLUMNS_MOST) {
            return Optional.of("More than " + COLUMNS_MOST + " columns.");
        }
        Set<String> names = new HashSet<>();
        for (Asset.Column column : asset.columns()) {
            if (column.name().isBlank() || column.name().length() > NAME_MOST) {
                return Optional.of("A column lacks a name of at most " + NAME_MOST + " characters.");
            }
            if (!names.add(column.name())) {
                return Optional.of("The column \"" + column.name() + "\" is there twice.");
            }
            Optional<String> broken = tags(column.tags());
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
    }

    /// Whether a policy could ask less of somebody after the change: a lower class, a tag gone, another country.
    static boolean guardsLess(Asset before, Asset after) {
        return after.dataClass().compareTo(before.dataClass()) < 0
                || !after.tags().containsAll(before.tags())
                || !after.country().equals(before.country())
                || before.columns().stream().anyMatch(column -> guardsLess(column, after));
    }

    /// A column that is gone is no longer told apart, and so guards nothing by its tags.
    private static boolean guardsLess(Asset.Column before, Asset after) {
        return !after.column(before.name())
                .map(Asset.Column::tags)
                .orElse(Collections.emptySortedSet())
                .containsAll(before.tags());
    }

    private static Optional<String> tags(Set<String> tags) {
        return tags.stream()
                .filter(tag -> !tag.matches(TAG))
                .findFirst()
                .map(tag -> "\"" + tag + "\" is no tag: lower-case letters, digits and hyphens.");
    }
}
