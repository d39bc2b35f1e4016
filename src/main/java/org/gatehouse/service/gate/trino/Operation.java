package org.gatehouse.service.gate.trino;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The operations that Trino's OPA plugin asks about, by the names it gives them (476, and those that came later),
/// and what each takes. An operation that is not here is denied.
enum Operation {
    ExecuteQuery(Kind.KNOWN),
    SetSystemSessionProperty(Kind.KNOWN),
    ViewQueryOwnedBy(Kind.OWN_QUERY),
    FilterViewQueryOwnedBy(Kind.OWN_QUERY),
    KillQueryOwnedBy(Kind.OWN_QUERY),
    ImpersonateUser(Kind.IMPERSONATE),
    ReadSystemInformation(Kind.ADMINISTER_SYSTEM),
    WriteSystemInformation(Kind.ADMINISTER_SYSTEM),
    CreateCatalog(Kind.ADMINISTER_SYSTEM),
    DropCatalog(Kind.ADMINISTER_SYSTEM),

    AccessCatalog(Kind.SEE_CATALOG),
    FilterCatalogs(Kind.SEE_CATALOG),
    ShowSchemas(Kind.SEE_CATALOG),
    SetCatalogSessionProperty(Kind.SEE_CATALOG),
    FilterSchemas(Kind.SEE_SCHEMA),
    ShowTables(Kind.SEE_SCHEMA),
    ShowCreateSchema(Kind.SEE_SCHEMA),
    FilterTables(Kind.SEE_TABLE),
    ShowColumns(Kind.SEE_TABLE),
    ShowCreateTable(Kind.SEE_TABLE),
    FilterColumns(Kind.SEE_COLUMNS),

    SelectFromColumns(Kind.READ),
    /// Whoever reads the view later reads with the rights of its maker: the data leaves its guard.
    CreateViewWithSelectFromColumns(Kind.EXPORT),

    InsertIntoTable(Kind.FILL),
    UpdateTableColumns(Kind.FILL),
    RefreshMaterializedView(Kind.FILL),
    DeleteFromTable(Kind.WRITE),
    TruncateTable(Kind.WRITE),
    CreateTable(Kind.MAKE),
    CreateMaterializedView(Kind.MAKE),

    DropTable(Kind.ADMINISTER),
    RenameTable(Kind.ADMINISTER),
    SetTableProperties(Kind.ADMINISTER),
    SetTableComment(Kind.ADMINISTER),
    SetColumnComment(Kind.ADMINISTER),
    AddColumn(Kind.ADMINISTER),
    AlterColumn(Kind.ADMINISTER),
    DropColumn(Kind.ADMINISTER),
    RenameColumn(Kind.ADMINISTER),
    SetTableAuthorization(Kind.ADMINISTER),
    CreateView(Kind.ADMINISTER),
    RenameView(Kind.ADMINISTER),
    DropView(Kind.ADMINISTER),
    SetViewComment(Kind.ADMINISTER),
    SetViewAuthorization(Kind.ADMINISTER),
    SetMaterializedViewProperties(Kind.ADMINISTER),
    SetMaterializedViewComment(Kind.ADMINISTER),
    RenameMaterializedView(Kind.ADMINISTER),
    DropMaterializedView(Kind.ADMINISTER),
    ExecuteTableProcedure(Kind.ADMINISTER),

    CreateSchema(Kind.ADMINISTER_SCHEMA),
    DropSchema(Kind.ADMINISTER_SCHEMA),
    RenameSchema(Kind.ADMINISTER_SCHEMA),
    SetSchemaAuthorization(Kind.ADMINISTER_SCHEMA),

    ShowFunctions(Kind.KNOWN),
    ExecuteFunction(Kind.BUILT_IN),
    FilterFunctions(Kind.BUILT_IN),
    CreateViewWithExecuteFunction(Kind.BUILT_IN),
    ShowCreateFunction(Kind.ADMINISTER_ROUTINE),
    CreateFunction(Kind.ADMINISTER_ROUTINE),
    DropFunction(Kind.ADMINISTER_ROUTINE),
    ExecuteProcedure(Kind.ADMINISTER_ROUTINE);

    private static final Map<String, Operation> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

    private final Kind kind;

    Operation(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    static Optional<Operation> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /// What an operation takes.
    enum Kind {
        /// To be somebody known in good standing.
        KNOWN,
        /// The query to be one's own; another's takes administering `system`.
        OWN_QUERY,
        /// Grants that were given for acting through the one who acts.
        IMPERSONATE,
        /// To reach anything in the catalog.
        SEE_CATALOG,
        /// To reach anything in the schema.
        SEE_SCHEMA,
        /// To reach the table, for whatever.
        SEE_TABLE,
        /// To read the columns.
        SEE_COLUMNS,
        READ,
        EXPORT,
        /// To write the table, and to be allowed to export whatever could be copied into it.
        FILL,
        WRITE,
        /// To write or administer the table to be, and to be allowed to export whatever could be copied into it.
        MAKE,
        ADMINISTER,
        ADMINISTER_SCHEMA,
        ADMINISTER_SYSTEM,
        /// To administer the schema that a routine stands in.
        ADMINISTER_ROUTINE,
        /// A function of Trino itself. One of a catalog may reach any of its data.
        BUILT_IN
    }
}
