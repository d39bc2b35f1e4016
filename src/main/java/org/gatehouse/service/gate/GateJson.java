package org.gatehouse.service.gate;

import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Json;
import org.gatehouse.contract.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/// Reads what gates send.
public final class GateJson {
    private GateJson() {}

    /// @throws Refusal `MALFORMED` when it is no JSON object
    public static JsonNode object(byte[] body) {
        try {
            JsonNode document = body.length == 0 ? null : Json.STRICT.readTree(body);
            if (document == null || !document.isObject()) {
                throw new Refusal(ErrorCode.MALFORMED, "A JSON object is expected.");
            }
            return document;
        } catch (JacksonException e) {
            throw new Refusal(ErrorCode.MALFORMED, "The body is not JSON" + place(e.getLocation()) + ".");
        }
    }

    /// Of what breaks a bound, such as a number of thousands of digits, no place is known.
    private static String place(TokenStreamLocation at) {
        return at == null ? ", or beyond its bounds" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
