package org.gatehouse.service.access;

import java.io.Reader;
import java.util.function.Consumer;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Json;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.Asset;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/// Reads assets from a JSON array of asset documents, one at a time; `version` may be left out.
final class AssetJson {
    /// After an element there are others, which the strict mapping takes for a mistake.
    private static final ObjectReader ELEMENT =
            Json.STRICT.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private AssetJson() {}

    /// Hands on each element. What is no JSON ends the reading, and is handed on as bad.
    ///
    /// @throws Refusal `MALFORMED` when it is no array
    static void read(Reader text, Consumer<AssetLine> lines) {
        int place = 0;
        try (JsonParser parser = Json.STRICT.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new Refusal(ErrorCode.MALFORMED, "An array of assets is expected.");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                place++;
                JsonNode element = ELEMENT.readTree(parser);
                lines.accept(line(place, element));
            }
        } catch (JacksonException e) {
            lines.accept(AssetLine.bad(
                    place + 1, "", "This is no JSON, so nothing from here on was read: " + e.getOriginalMessage()));
        }
    }

    private static AssetLine line(int place, JsonNode element) {
        String name = element.path("id").asString("");
        try {
            if (!(element instanceof ObjectNode document)) {
                return AssetLine.bad(place, "", "An asset is an object, like {\"id\": \"userdata.core.profiles\", …}.");
            }
            if (!document.has("version")) {
                document.put("version", 1);
            }
            return AssetLine.of(place, Json.STRICT.treeToValue(document, Asset.class));
        } catch (DatabindException e) {
            return AssetLine.bad(place, name, String.valueOf(e.getOriginalMessage()));
        }
    }
}
