package org.gatehouse.service.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.gatehouse.ledger.LeafHash;

/// A place in an [Ordering]: the values of its keys, each a `Long` or a `String`.
record Place(List<Object> values) {
    private static final int CHECK = 6;
    private static final String BETWEEN = "\n";

    Place {
        values = List.copyOf(values);
    }

    /// The leading columns of a row that was selected with [Ordering#select()] first.
    static Place ofRow(Ordering ordering, Object[] row) {
        return new Place(Arrays.asList(row).subList(0, ordering.keys().size()));
    }

    /// The opaque form that is handed out: base64url, with a check that it was made here and for this order.
    String written(Ordering ordering) {
        byte[] content = String.join(
                        BETWEEN, values.stream().map(String::valueOf).toList())
                .getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(check(ordering, content), CHECK + content.length);
        System.arraycopy(content, 0, all, CHECK, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /// @throws IllegalArgumentException for what [#written] did not make in this order
    static Place read(Ordering ordering, String written) {
        byte[] all = Base64.getUrlDecoder().decode(written);
        byte[] content = Arrays.copyOfRange(all, Math.min(CHECK, all.length), all.length);
        String[] parts = new String(content, StandardCharsets.UTF_8).split(BETWEEN, -1);
        boolean ours = Arrays.equals(check(ordering, content), Arrays.copyOf(all, CHECK));
        if (!ours || parts.length != ordering.keys().size()) {
            throw new IllegalArgumentException("\"" + written + "\" is no place in this list");
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            values.add(ordering.keys().get(i).text() ? parts[i] : (Object) Long.valueOf(parts[i]));
        }
        return new Place(values);
    }

    private static byte[] check(Ordering ordering, byte[] content) {
        var sha256 = LeafHash.sha256();
        sha256.update(ordering.name().getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(sha256.digest(content), CHECK);
    }
}
