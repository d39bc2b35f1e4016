package org.gatehouse.contract;

/// The paths of the service. Stable: scripts and other people's clients lean on them.
public final class ApiPath {
    public static final String ME = "/v1/me";
    public static final String REQUESTS = "/v1/requests";
    public static final String REQUEST_COUNTS = "/v1/requests/counts";
    public static final String REQUEST_PREVIEW = "/v1/requests/preview";
    public static final String REQUESTS_AUTO_ELIGIBLE = "/v1/requests/auto-eligible";
    public static final String GRANTS = "/v1/grants";
    public static final String GRANT_ROWS = "/v1/grants/rows";
    public static final String GRANT_COUNTS = "/v1/grants/counts";
    public static final String INBOX = "/v1/inbox";
    public static final String PEOPLE = "/v1/people";
    public static final String ASSETS = "/v1/assets";
    public static final String POLICIES = "/v1/policies";
    public static final String ROSTER_CHANGES = "/v1/roster-changes";
    public static final String FREEZES = "/v1/freezes";
    public static final String BUDGETS = "/v1/budgets";
    public static final String BUDGETS_USE = "/v1/budgets/use";
    public static final String DELEGATIONS = "/v1/delegations";
    public static final String REVIEWS = "/v1/reviews";
    public static final String CAMPAIGNS = "/v1/campaigns";
    public static final String CAMPAIGN_PREVIEW = "/v1/campaigns/preview";
    public static final String ALERTS = "/v1/alerts";
    public static final String SUPPRESSIONS = "/v1/suppressions";
    public static final String PAGING = "/v1/paging";
    public static final String INCIDENTS = "/v1/incidents";
    public static final String EVENTS = "/v1/events";
    public static final String FEEDS = "/v1/feeds";
    public static final String ACTIVITY = "/v1/activity";
    public static final String RULES = "/v1/rules";
    public static final String GATES = "/v1/gates";
    public static final String EVALUATION = "/access/v1/evaluation";
    public static final String EVALUATIONS = "/access/v1/evaluations";
    public static final String SEARCH = "/access/v1/search";
    public static final String ACCESS_REQUESTS = "/access/v1/requests";
    public static final String AUTHZEN = "/.well-known/authzen-configuration";
    public static final String JWKS = "/access/v1/jwks";
    public static final String TRINO = "/opa/v1/data/trino";
    public static final String REVIEW_ROWS = "/v1/reviews/rows";
    public static final String LEDGER = "/v1/ledger";
    public static final String STREAM = "/v1/stream";
    public static final String OPENAPI = "/openapi.json";
    public static final String LIVE = "/health/live";
    public static final String READY = "/health/ready";
    public static final String METRICS = "/metrics";

    private ApiPath() {}
}
