package org.gatehouse.contract;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Constructor;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Severity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/// Reads from our records what other programs write in annotations: a component that is not `@Nullable` must be
/// given, collections left out are empty and hold no nulls, flags left out are false, a severity left out is medium
/// (which [org.gatehouse.model.Ask] sees to), enums are lower case.
final class RecordConventions extends JacksonAnnotationIntrospector {
    @Override
    public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
        for (int i = 0; i < constants.length; i++) {
            names[i] = constants[i] instanceof EntryType entryType
                    ? entryType.wire()
                    : constants[i].name().toLowerCase(Locale.ROOT);
        }
        return names;
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
        if (member instanceof AnnotatedParameter parameter
                && parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor
                && constructor.getDeclaringClass().isRecord()) {
            boolean list = Collection.class.isAssignableFrom(parameter.getRawType());
            return JsonSetter.Value.construct(nulls(constructor, parameter), list ? Nulls.FAIL : Nulls.DEFAULT);
        }
        return super.findSetterInfo(config, member);
    }

    private static Nulls nulls(Constructor<?> constructor, AnnotatedParameter parameter) {
        Class<?> type = parameter.getRawType();
        boolean nullable =
                constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class);
        if (nullable || type == boolean.class || type == Severity.class) {
            return Nulls.SET;
        }
        return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)
                ? Nulls.AS_EMPTY
                : Nulls.FAIL;
    }
}
