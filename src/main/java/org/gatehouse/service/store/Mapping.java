package org.gatehouse.service.store;

import java.sql.Connection;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.Configuration;
import org.hibernate.dialect.H2Dialect;

/// How rows are mapped to tables. Made once, slowly; knows no database, so that several stores can share it.
final class Mapping implements AutoCloseable {
    private static final List<Class<?>> ENTITIES = List.of(
            CounterRow.class,
            PersonRow.class,
            TokenRow.class,
            GateRow.class,
            GateHealthRow.class,
            GateBundleRow.class,
            GateUseRow.class,
            AssetRow.class,
            RequestRow.class,
            RequestDocumentRow.class,
            RequestPartyRow.class,
            RequestAssetRow.class,
            RequestDeciderRow.class,
            SeatPatternRow.class,
            DecisionRow.class,
            GrantRow.class,
            GrantAssetRow.class,
            ReviewRow.class,
            CampaignRow.class,
            CampaignItemRow.class,
            AlertRow.class,
            SuppressionRow.class,
            IncidentRow.class,
            IncidentPartyRow.class,
            EvidenceRow.class,
            FreezeRow.class,
            BudgetRow.class,
            DelegationRow.class,
            CommentRow.class,
            PolicyRow.class,
            RosterChangeRow.class,
            EntryRow.class,
            EntryTextRow.class,
            IdempotencyKeyRow.class);

    private final SessionFactory factory;

    private Mapping(SessionFactory factory) {
        this.factory = factory;
    }

    static Mapping forH2() {
        Configuration configuration = new Configuration()
                .setPhysicalNamingStrategy(new PhysicalNamingStrategySnakeCaseImpl())
                .setProperty("hibernate.dialect", H2Dialect.class.getName())
                // Its messages hold the values of the rows; what is refused is thrown anyway.
                .setProperty("hibernate.jdbc.log.errors", "false")
                .setProperty("hibernate.boot.allow_jdbc_metadata_access", "false")
                // Transactions are begun and ended on the connection, not through Hibernate.
                .setProperty("hibernate.allow_update_outside_transaction", "true")
                // Few different statements, however many ids a list holds.
                .setProperty("hibernate.query.in_clause_parameter_padding", "true");
        ENTITIES.forEach(configuration::addAnnotatedClass);
        return new Mapping(configuration.buildSessionFactory());
    }

    /// A session without a cache over a connection that the caller keeps and closes.
    StatelessSession open(Connection connection) {
        return factory.withStatelessOptions().connection(connection).openStatelessSession();
    }

    @Override
    public void close() {
        factory.close();
    }
}
