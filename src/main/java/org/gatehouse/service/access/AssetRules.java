package org.gatehouse.service.access;

import java.util.HashSet;
import java.util.Set;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.Asset;
import org.gatehouse.model.Asset.Column;

/// What an entry of the asset register must be like, and which changes of it weaken its guard.
final class AssetRules {
    private static final int TEXT_MOST = 500;
    private static final int COLUMNS_MOST = 2_000;
    private static final String NAME = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}";
    private static final String TAG = "[a-z0-9][a-z0-9-]{0,39}";

    private AssetRules() {}

    /// @throws Refusal `INVALID` with everything that is wrong
    static void check(Asset asset) {
        Findings findings = new Findings();
        findings.addIf(
                asset.description().length() > TEXT_MOST,
                "/description",
                "The description has more than " + TEXT_MOST + " characters.");
        findings.text("/custodian", "The custodian", asset.custodian(), TEXT_MOST);
        findings.country("/country", asset.country());
        findings.addIf(asset.rows() < 0, "/rows", "Rows cannot be negative.");
        findings.addIf(asset.persons() < 0, "/persons", "Persons cannot be negative.");
        asset.tags().forEach(tag -> checkTag(findings, "/tags", tag));
        checkColumns(findings, asset);
        findings.refuse("The asset " + asset.id());
    }

    private static void checkColumns(Findings findings, Asset asset) {
        findings.addIf(asset.columns().size() > COLUMNS_MOST, "/columns", "More than " + COLUMNS_MOST + " columns.");
        Set<String> names = new HashSet<>();
        for (int i = 0; i < asset.columns().size(); i++) {
            Column column = asset.columns().get(i);
            String pointer = "/columns/" + i;
            findings.addIf(
                    !column.name().matches(NAME), pointer + "/name", "\"" + column.name() + "\" is no column name.");
            findings.addIf(
                    !names.add(column.name()), pointer + "/name", "The column " + column.name() + " is there twice.");
            column.tags().forEach(tag -> checkTag(findings, pointer + "/tags", tag));
        }
    }

    private static void checkTag(Findings findings, String pointer, String tag) {
        findings.addIf(
                !tag.matches(TAG), pointer, "\"" + tag + "\" is no tag: lower-case letters, digits and hyphens.");
    }

    /// Whether the policy could ask less of somebody after the change: a lower class, a tag gone, another country.
    static boolean guardsLess(Asset before, Asset after) {
        return after.dataClass().compareTo(before.dataClass()) < 0
                || !after.tags().containsAll(before.tags())
                || !after.country().equals(before.country())
                || before.columns().stream().anyMatch(column -> guardsLess(column, after));
    }

    /// A column that is gone cannot be read and guards nothing.
    private static boolean guardsLess(Column before, Asset after) {
        return after.column(before.name())
                .map(column -> !column.tags().containsAll(before.tags()))
                .orElse(false);
    }

    static Asset withVersion(Asset asset, long version) {
        return new Asset(
                asset.id(),
                version,
                asset.kind(),
                asset.description(),
                asset.dataClass(),
                asset.tags(),
                asset.region(),
                asset.country(),
                asset.custodian(),
                asset.columns(),
                asset.rows(),
                asset.persons());
    }
}
