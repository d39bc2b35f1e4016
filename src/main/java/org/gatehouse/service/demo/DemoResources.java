package org.gatehouse.service.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.gatehouse.contract.Json;
import org.gatehouse.model.Asset;
import org.gatehouse.model.Person;

/// The demo team as it is written down in `resources/demo`.
final class DemoResources {
    private DemoResources() {}

    static List<Person> people() {
        return List.of(read("people.json", Person[].class));
    }

    static List<Asset> assets() {
        return List.of(read("assets.json", Asset[].class));
    }

    static List<DemoTemplate> templates() {
        return List.of(read("requests.json", DemoTemplate[].class));
    }

    private static <T> T read(String name, Class<T> type) {
        try (InputStream in = DemoResources.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without demo/" + name);
            }
            return Json.STRICT.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
