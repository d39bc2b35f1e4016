package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.TreeSet;
import org.gatehouse.contract.Documents.FreezeDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.ImportReport;
import org.gatehouse.contract.ImportReport.RefusedLine;
import org.gatehouse.contract.Json;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.FreezeScope;
import org.gatehouse.testing.Something;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AssetsTest {
    private static final String HEADER =
            "name,kind,data_class,region,country,custodian,tags,columns,description,rows\n";

    private final GrantBench bench = new GrantBench();
    private final Assets assets = new Assets(bench.path);

    @AfterEach
    void close() {
        bench.close();
    }

    private ImportReport csv(String text) {
        return assets.importMany(bench.by("adm"), Assets.Form.CSV, new StringReader(text));
    }

    private ImportReport json(String text) {
        return assets.importMany(bench.by("adm"), Assets.Form.JSON, new StringReader(text));
    }

    private Asset asset(String name) {
        return assets.asset(bench.by("usr"), new AssetId(name));
    }

    @Test
    void anAdministratorRegistersAndWhatSaysNothingNewChangesNothing() {
        Asset table = Something.table("c.s.t", DataClass.PROTECTED);
        Refused.by(ErrorCode.FORBIDDEN, () -> assets.put(bench.by("ana"), table));

        Asset first = assets.put(bench.by("adm"), table);
        long size = bench.records.read(reading -> reading.ledgerSize());
        assertThat(assets.put(bench.by("adm"), table)).isEqualTo(first);
        long after = bench.records.read(reading -> reading.ledgerSize());
        assertThat(after).isEqualTo(size);
        Refused.by(ErrorCode.NOT_FOUND, () -> asset("c.s.other"));
        assertThat(assets.page(bench.by("usr"), "c.s", 10, null).items()).containsExactly(first);
    }

    @Test
    void whatIsNoObjectIsRefusedAndTheRestTaken() {
        ImportReport report = json("[null, 7, [], "
                + Json.canonical(Something.table("c.s.t", DataClass.PROTECTED)).strip() + "]");
        assertThat(report.refused())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.reason()).startsWith("An asset is an object"));
        assertThat(asset("c.s.t").dataClass()).isEqualTo(DataClass.PROTECTED);
    }

    @Test
    void guardingItLessTakesALead() {
        assets.put(bench.by("adm"), Something.table("c.s.t", DataClass.PROTECTED));
        Asset open = Something.table("c.s.t", DataClass.PUBLIC);

        Refused.by(ErrorCode.FORBIDDEN, () -> assets.put(bench.by("adm"), open));
        assertThat(assets.put(bench.by("lea"), open).dataClass()).isEqualTo(DataClass.PUBLIC);
        assertThat(assets.put(bench.by("adm"), Something.table("c.s.t", DataClass.EXCEPTED))
                        .version())
                .isEqualTo(3);
        Asset untagged = Json.STRICT.readValue(
                Json.canonical(Something.table("c.s.t", DataClass.EXCEPTED)).replace("\"contact\"", ""), Asset.class);
        Refused.by(ErrorCode.FORBIDDEN, () -> assets.put(bench.by("adm"), untagged));
    }

    @Test
    void theIndexHearsOfANewClassAtOnce() {
        AssetId table = bench.table("c.s.t", DataClass.PROTECTED);
        var grant = bench.make(ApprovedAsk.usual(1, table));
        assertThat(bench.check(grant).allowed()).isFalse();

        assets.put(bench.by("lea"), Something.table("c.s.t", DataClass.PUBLIC));
        assertThat(bench.check(grant).allowed()).isTrue();
        bench.freezes.freeze(bench.by("ana"), new FreezeDocument(FreezeScope.ASSET, "c", "Stop"));
        assertThat(bench.check(grant).allowed()).isFalse();
    }

    @Test
    void goodLinesOfACsvGoInAndTheOthersAreTold() {
        ImportReport report = csv(HEADER
                + "c.s.a,table,protected,us-va,US,Host,contact|location,\"id:bigint;email:varchar:contact\",\"A, b\",12\n"
                + "c.s.b,desk,protected,us-va,US,Host,,,,\n"
                + "UPPER,table,protected,us-va,US,Host,,,,\n"
                + "c.s.c,bucket,public,us-va,America,Host,,,,\n"
                + "c.s.d,service,excepted,sg,SG,Host,,,,many\n"
                + "c.s.e,service,excepted,sg,SG,Host,,,,\n");

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.refused()).extracting(RefusedLine::line).containsExactly(3, 4, 5, 6);
        assertThat(report.refused()).extracting(RefusedLine::name).containsExactly("c.s.b", "UPPER", "c.s.c", "c.s.d");
        assertThat(report.refused().get(0).reason()).contains("\"desk\" is no kind");
        assertThat(report.refused().get(2).reason()).contains("two letters");
        Asset a = asset("c.s.a");
        assertThat(a.tags()).containsExactly("contact", "location");
        assertThat(a.description()).isEqualTo("A, b");
        assertThat(a.rows()).isEqualTo(12);
        assertThat(a.columns())
                .containsExactly(
                        new Asset.Column("id", "bigint", new TreeSet<>()),
                        new Asset.Column("email", "varchar", new TreeSet<>(List.of("contact"))));
    }

    @Test
    void aHeaderThatIsNotUnderstoodRefusesItAll() {
        Refused.by(ErrorCode.MALFORMED, () -> csv("name,kind,colour\nc.s.a,table,red\n"));
        Refused.by(
                ErrorCode.FORBIDDEN,
                () -> assets.importMany(bench.by("ana"), Assets.Form.CSV, new StringReader(HEADER)));
    }

    @Test
    void whatIsNoCsvEndsTheReadingAndIsTold() {
        ImportReport report = csv(HEADER + "c.s.a,table,protected,us-va,US,Host,,,,\nc.s.b,table\nc.s.c,table\n");

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refused()).singleElement().satisfies(line -> {
            assertThat(line.line()).isEqualTo(3);
            assertThat(line.reason()).contains("nothing from here on was read");
        });
    }

    @Test
    void aLongImportGoesInBatchesAndCanBeRepeated() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 1_203; i++) {
            text.append("c.s.t").append(i).append(",table,protected,us-va,US,Host,,,,\n");
        }
        assertThat(csv(text.toString())).isEqualTo(new ImportReport(1_203, 0, 0, List.of()));
        text.append("c.s.t7,table,protected,us-va,US,Another host,,,,\n");
        assertThat(csv(text.toString())).isEqualTo(new ImportReport(0, 1, 1_203, List.of()));
    }

    @Test
    void anImportThatGuardsLessIsRefusedLineByLine() {
        assets.put(bench.by("adm"), Something.table("c.s.t", DataClass.PROTECTED));
        ImportReport report =
                csv(HEADER + "c.s.t,table,public,us-va,US,Host,,,,\nc.s.n,table,public,us-va,US,Host,,,,\n");

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refused())
                .singleElement()
                .satisfies(line -> assertThat(line.reason()).contains("takes a lead"));
        assertThat(asset("c.s.t").dataClass()).isEqualTo(DataClass.PROTECTED);
    }

    @Test
    void elementsOfAJsonArrayGoInOneByOne() {
        String good = Json.canonical(Something.table("c.s.a", DataClass.PROTECTED));
        ImportReport report = json("[" + good + ",{\"id\":\"c.s.b\"},7," + good.replace("c.s.a", "c.s.c") + "]");

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.refused()).extracting(RefusedLine::line).containsExactly(2, 3);
        assertThat(report.refused().getFirst().name()).isEqualTo("c.s.b");
        assertThat(json("[" + good.replace("\"version\":1", "\"rows\":1").replace(",\"rows\":1000", "") + "]")
                        .changed())
                .as("without a version")
                .isEqualTo(1);
        assertThat(json("[" + good + ",{").refused()).hasSize(1);
        Refused.by(ErrorCode.MALFORMED, () -> json("{}"));
    }
}
