package org.gatehouse.service.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gatehouse.model.ExposureBudget;

/// An exposure budget.
@Entity
@Table(name = "exposure_budget")
class BudgetRow extends VersionedRow {
    @Id
    long id;

    boolean inForce;
    String document = "";

    protected BudgetRow() {}

    BudgetRow(ExposureBudget budget) {
        super(budget.version());
        id = Ids.numberToStore(budget.id());
        inForce = budget.inForce();
        document = Stored.write(budget);
    }

    ExposureBudget budget() {
        return Stored.read(document, ExposureBudget.class);
    }
}
