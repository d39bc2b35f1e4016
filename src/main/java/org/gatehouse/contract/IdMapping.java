package org.gatehouse.contract;

import java.util.function.Function;
import org.gatehouse.model.Id;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/// Ids as bare strings, as values and as keys of maps.
final class IdMapping {
    private IdMapping() {}

    static <T extends Id> void add(SimpleModule module, Class<T> type, Function<String, T> make) {
        module.addSerializer(type, new Writer<>(type));
        module.addDeserializer(type, new Reader<>(type, make));
        module.addKeySerializer(type, new KeyWriter<>(type));
        module.addKeyDeserializer(type, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return parse(key, type, make, context);
            }
        });
    }

    private static <T extends Id> Object parse(
            String text, Class<T> type, Function<String, T> make, DeserializationContext context) {
        try {
            return make.apply(text);
        } catch (IllegalArgumentException e) {
            return context.handleWeirdStringValue(type, text, "%s", e.getMessage());
        }
    }

    private static final class Writer<T extends Id> extends StdScalarSerializer<T> {
        Writer(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T id, JsonGenerator out, SerializationContext context) {
            out.writeString(id.value());
        }
    }

    private static final class KeyWriter<T extends Id> extends StdScalarSerializer<T> {
        KeyWriter(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T id, JsonGenerator out, SerializationContext context) {
            out.writeName(id.value());
        }
    }

    private static final class Reader<T extends Id> extends StdScalarDeserializer<T> {
        private final transient Function<String, T> make;

        Reader(Class<T> type, Function<String, T> make) {
            super(type);
            this.make = make;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            String text = in.getValueAsString();
            if (text == null) {
                return handledType().cast(context.handleUnexpectedToken(handledType(), in));
            }
            return handledType().cast(parse(text, handledType(), make, context));
        }

        @Override
        @SuppressWarnings("unchecked") // the type this reader was made for
        public Class<T> handledType() {
            return (Class<T>) super.handledType();
        }
    }
}
