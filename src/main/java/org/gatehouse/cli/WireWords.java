package org.gatehouse.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.console.app.ShotSize;
import org.gatehouse.contract.QueueView;
import org.gatehouse.model.Action;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PurposeType;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.Severity;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the model's words from arguments as they are written on the wire: `needs_me`, `REQ-20418`.
final class WireWords {
    private WireWords() {}

    /// Teaches a command line, and all commands already under it, to read them.
    static void teach(CommandLine root) {
        root.registerConverter(Action.class, oneOf(Action.class))
                .registerConverter(PurposeType.class, oneOf(PurposeType.class))
                .registerConverter(Severity.class, oneOf(Severity.class))
                .registerConverter(QueueView.class, oneOf(QueueView.class))
                .registerConverter(RequestId.class, parsed(RequestId::new))
                .registerConverter(PersonId.class, parsed(PersonId::new))
                .registerConverter(AssetId.class, parsed(AssetId::new))
                .registerConverter(ShotSize.class, parsed(ShotSize::parse));
    }

    /// Looks at the constants only when there is something to read, for some enums are heavy to load.
    private static <E extends Enum<E>> ITypeConverter<E> oneOf(Class<E> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(constant ->
                        wire(constant).equals(text.toLowerCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("\"" + text + "\" is none of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(WireWords::wire)
                                .collect(Collectors.joining(", "))));
    }

    private static String wire(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <T> ITypeConverter<T> parsed(Function<String, T> parser) {
        return text -> {
            try {
                return parser.apply(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        };
    }
}
