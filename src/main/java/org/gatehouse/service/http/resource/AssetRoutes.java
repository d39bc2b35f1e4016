package org.gatehouse.service.http.resource;

import static org.gatehouse.contract.ApiPath.ASSETS;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gatehouse.contract.Documents.AssetDocument;
import org.gatehouse.contract.ImportReport;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.service.access.Assets;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.QueryParameter;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shape;

/// The register of data assets.
public final class AssetRoutes {
    private static final String ONE = ASSETS + "/{id+}";
    private static final String CSV = "text/csv";

    private final Assets assets;

    public AssetRoutes(Assets assets) {
        this.assets = assets;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(ASSETS, "List data assets, by id")
                        .query(QueryParameter.text("q", "Words found in id or description"))
                        .paged()
                        .answers(Shape.pageOf(Asset.class))
                        .handledBy(this::page),
                Route.get(ONE, "Read a data asset")
                        .answers(Asset.class)
                        .handledBy(call -> reply(assets.asset(call.by(), id(call)))),
                Route.put(ONE, "Register a data asset, or change its entry")
                        .answers(Asset.class)
                        .handledBy(AssetDocument.class, this::put),
                Route.post(ASSETS + "/import", "Register many data assets from CSV or JSON")
                        .needs(Right.REGISTER_ASSETS)
                        .takesLarge(Shape.listOf(Asset.class), CSV, Route.JSON)
                        .answers(ImportReport.class)
                        .repeats(this::imported)
                        .handledBy(this::importMany));
    }

    private Reply page(Call call) {
        String text = call.text("q").orElse(null);
        return Reply.ok(Paging.page(() -> assets.page(call.by(), text, call.limit(), call.after())));
    }

    private Reply put(Call call, AssetDocument document) {
        return reply(assets.put(
                call.by(),
                new Asset(
                        id(call),
                        1,
                        document.kind(),
                        document.description(),
                        document.dataClass(),
                        document.tags(),
                        document.region(),
                        document.country(),
                        document.custodian(),
                        document.columns(),
                        document.rows(),
                        document.persons())));
    }

    private Reply importMany(Call call) {
        return Reply.ok(assets.importMany(call.by(), form(call), text(call)));
    }

    private ImportReport imported(Call call, String remembered) {
        return assets.imported(call.by(), form(call), text(call), remembered);
    }

    private static Assets.Form form(Call call) {
        return call.contentType().equals(CSV) ? Assets.Form.CSV : Assets.Form.JSON;
    }

    private static Reader text(Call call) {
        return new InputStreamReader(new ByteArrayInputStream(call.body()), StandardCharsets.UTF_8);
    }

    private static AssetId id(Call call) {
        return call.id("asset", AssetId::new);
    }

    private static Reply reply(Asset asset) {
        return Reply.ok(asset).version(asset.version());
    }
}
