package org.gatehouse.service.http.openapi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gatehouse.contract.Documents;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Id;
import org.gatehouse.model.Severity;
import org.jspecify.annotations.Nullable;

/// JSON Schemas (2020-12) of record types, by the conventions of [org.gatehouse.contract.Json]: `snake_case`, what
/// is not `@Nullable` must be there, collections may be left out. Each record becomes one named schema. Confined to
/// one thread.
final class Schemas {
    private final SortedMap<String, Object> named = new TreeMap<>();
    private final Map<String, Class<?>> owners = new HashMap<>();

    /// The named schemas that were needed so far.
    SortedMap<String, Object> named() {
        return named;
    }

    /// A schema of the type, by reference when it is a record or enum.
    Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord() && !Id.class.isAssignableFrom(raw)) {
            return reference(raw);
        }
        return raw.isEnum() ? reference(raw) : simple(raw);
    }

    Map<String, Object> listOf(Type item) {
        return ordered("type", "array", "items", of(item));
    }

    Map<String, Object> pageOf(Class<?> item) {
        Map<String, Object> members = ordered("items", listOf(item), "next", text());
        return ordered("type", "object", "properties", members, "required", List.of("items"));
    }

    private static Map<String, Object> simple(Class<?> type) {
        if (Id.class.isAssignableFrom(type) || type == String.class) {
            return text();
        }
        if (type == Instant.class) {
            return ordered("type", "string", "format", "date-time");
        }
        if (type == Duration.class) {
            return ordered("type", "string", "format", "duration");
        }
        if (type == boolean.class || type == Boolean.class) {
            return ordered("type", "boolean");
        }
        if (type == int.class || type == Integer.class) {
            return ordered("type", "integer", "format", "int32");
        }
        if (type == long.class || type == Long.class) {
            return ordered("type", "integer", "format", "int64");
        }
        if (type == double.class) {
            return ordered("type", "number", "format", "double");
        }
        if (type == Object.class) {
            return Map.of();
        }
        throw new IllegalArgumentException("no schema is known for " + type);
    }

    private Map<String, Object> ofGeneric(Class<?> raw, Type[] arguments) {
        if (Map.class.isAssignableFrom(raw)) {
            return ordered("type", "object", "additionalProperties", of(arguments[1]));
        }
        if (Set.class.isAssignableFrom(raw)) {
            return ordered("type", "array", "items", of(arguments[0]), "uniqueItems", true);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return listOf(arguments[0]);
        }
        throw new IllegalArgumentException("no schema is known for " + raw);
    }

    private Map<String, Object> reference(Class<?> type) {
        String plain = name(type);
        String name = owners.getOrDefault(plain, type) == type ? plain : room(type) + plain;
        Class<?> owner = owners.putIfAbsent(name, type);
        if (owner == null) {
            named.put(name, type.isEnum() ? enumeration(type) : record(type));
        } else if (owner != type) {
            throw new IllegalStateException(owner + " and " + type + " would both be the schema " + name);
        }
        return ordered("$ref", "#/components/schemas/" + name);
    }

    /// Tells two of one name apart: the severity of the room `incident` is `IncidentSeverity`.
    private static String room(Class<?> type) {
        String room = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
        return room.substring(0, 1).toUpperCase(Locale.ROOT) + room.substring(1);
    }

    private static Map<String, Object> enumeration(Class<?> type) {
        List<String> values =
                Arrays.stream(type.getEnumConstants()).map(Schemas::wire).toList();
        return ordered("type", "string", "enum", values);
    }

    private static String wire(Object constant) {
        return constant instanceof EntryType entry
                ? entry.wire()
                : ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    private Map<String, Object> record(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = snakeCase(component.getName());
            Map<String, Object> schema = of(component.getGenericType());
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            properties.put(name, nullable ? orNull(schema) : schema);
            if (!nullable && !mayBeLeftOut(component.getType())) {
                required.add(name);
            }
        }
        return required.isEmpty()
                ? ordered("type", "object", "properties", properties)
                : ordered("type", "object", "properties", properties, "required", required);
    }

    /// As in the JSON mapping: a flag left out is false, a severity medium, a collection empty.
    private static boolean mayBeLeftOut(Class<?> type) {
        return type == boolean.class
                || type == Severity.class
                || Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type);
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        return ordered("anyOf", List.of(schema, ordered("type", "null")));
    }

    /// `Person.Lock` is `PersonLock`; what is nested only to stand together keeps its own name.
    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null || outer == Documents.class || !outer.isRecord()
                ? type.getSimpleName()
                : outer.getSimpleName() + type.getSimpleName();
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> text() {
        return ordered("type", "string");
    }

    /// A map in the order given.
    static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
