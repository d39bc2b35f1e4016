package org.gatehouse.service.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gatehouse.service.records.TokenRecord;

/// A bearer token, by its hash.
@Entity
@Table(name = "bearer_token")
class TokenRow {
    @Id
    String sha256 = "";

    String person = "";
    String document = "";

    protected TokenRow() {}

    TokenRow(TokenRecord token) {
        sha256 = token.sha256();
        person = token.person().value();
        document = Stored.write(token);
    }

    TokenRecord token() {
        return Stored.read(document, TokenRecord.class);
    }
}
