package org.gatehouse.console.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.gatehouse.console.asset.AssetTree.Place;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.AssetKind;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.RegionId;
import org.gatehouse.testing.Something;
import org.junit.jupiter.api.Test;

/// Assets as a tree.
class AssetTreeTest {
    @Test
    void tablesStandUnderRegionCatalogAndSchemaByName() {
        List<Place> tree = AssetTree.of(List.of(
                Something.table("userdata.core.profiles", DataClass.PROTECTED),
                Something.table("logs.raw.queries", DataClass.PROTECTED),
                Something.table("userdata.core.messages", DataClass.PROTECTED)));

        assertThat(lines(tree, 4))
                .containsExactly(
                        "us-va 3",
                        "  logs 1",
                        "    raw 1",
                        "      queries 1",
                        "  userdata 2",
                        "    core 2",
                        "      messages 1",
                        "      profiles 1");
    }

    @Test
    void columnsStandUnderTheirTable() {
        Place table = AssetTree.of(List.of(Something.table("a.b.c", DataClass.PUBLIC)))
                .getFirst()
                .under()
                .getFirst()
                .under()
                .getFirst()
                .under()
                .getFirst();

        assertThat(table.under()).extracting(Place::name).containsExactly("id", "email", "city");
    }

    @Test
    void whatHasNoSchemaStandsUnderItsRegion() {
        Asset bucket = new Asset(
                new AssetId("media-us"),
                1,
                AssetKind.BUCKET,
                "",
                DataClass.PROTECTED,
                new TreeSet<>(),
                new RegionId("us-gcp-east4"),
                "US",
                "the host",
                List.of(),
                0,
                0);

        assertThat(lines(AssetTree.of(List.of(bucket)), 4)).containsExactly("us-gcp-east4 1", "  media-us 1");
    }

    @Test
    void everyPathIsUnique() {
        List<Asset> same =
                List.of(Something.table("a.b.c", DataClass.PUBLIC), Something.table("a.b.b", DataClass.PUBLIC));
        List<String> paths = new ArrayList<>();
        AssetTree.of(same).forEach(place -> collect(place, paths));

        assertThat(paths).doesNotHaveDuplicates();
    }

    private static void collect(Place place, List<String> paths) {
        paths.add(place.path());
        place.under().forEach(inner -> collect(inner, paths));
    }

    private static List<String> lines(List<Place> places, int depth) {
        List<String> lines = new ArrayList<>();
        for (Place place : places) {
            lines.add(place.name() + " " + place.assets());
            if (depth > 1) {
                lines(place.under(), depth - 1).forEach(line -> lines.add("  " + line));
            }
        }
        return lines;
    }
}
