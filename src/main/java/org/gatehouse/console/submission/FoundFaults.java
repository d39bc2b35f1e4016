package org.gatehouse.console.submission;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.client.ServiceProblem;
import org.gatehouse.contract.Problem.FieldError;
import org.gatehouse.model.Ask;

/// Brings what the service found wrong with a document to the fields of the form.
final class FoundFaults {
    private static final Pattern ITEM = Pattern.compile("/items/(\\d{1,3})(?:/.*)?");

    private FoundFaults() {}

    /// By field; empty when the failure is about no field.
    static Map<FormField, String> of(ServiceFailure failure, Ask ask) {
        Map<FormField, String> faults = new EnumMap<>(FormField.class);
        List<FieldError> errors =
                failure instanceof ServiceProblem problem ? problem.problem().errors() : List.of();
        for (FieldError error : errors) {
            FormField.at(error.pointer())
                    .ifPresent(field -> faults.merge(field, words(error, ask), (one, other) -> one + " " + other));
        }
        return faults;
    }

    /// With the name of the asset where there are several.
    private static String words(FieldError error, Ask ask) {
        Matcher item = ITEM.matcher(error.pointer());
        if (ask.items().size() > 1 && item.matches()) {
            int index = Integer.parseInt(item.group(1));
            if (index < ask.items().size()
                    && !error.detail().contains(ask.items().get(index).asset().value())) {
                return ask.items().get(index).asset() + ": " + error.detail();
            }
        }
        return error.detail();
    }
}
