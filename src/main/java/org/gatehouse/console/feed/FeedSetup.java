package org.gatehouse.console.feed;

import java.util.Locale;

/// What is pasted where events come from. Tokens are named by the file they stand in and never written out.
enum FeedSetup {
    /// Trino's HTTP event listener.
    TRINO("""
            # etc/http-event-listener.properties on the coordinator. The token stands in a file of its own,
            # readable by Trino alone: export GATEHOUSE_FEED_TOKEN="$(cat /etc/gatehouse/{source}.token)"
            event-listener.name=http
            http-event-listener.connect-ingest-uri={url}/v1/feeds/trino
            http-event-listener.connect-http-headers=Authorization:Bearer ${ENV:GATEHOUSE_FEED_TOKEN}
            http-event-listener.log-completed=true
            http-event-listener.connect-retry-count=10
            http-event-listener.connect-retry-delay=1s
            """),

    /// PostgreSQL's log with pgaudit, brought by the agent on its host.
    PGAUDIT("""
            # postgresql.conf
            shared_preload_libraries = 'pgaudit'
            pgaudit.log = 'read, write, ddl, role'
            pgaudit.log_relation = on
            pgaudit.log_rows = on
            log_destination = 'jsonlog'
            logging_collector = on
            log_timezone = 'UTC'

            # On the same host, with the token in a file readable by the agent alone
            gatehouse agent --to {url} \\
              --feed-token /etc/gatehouse/{source}.token \\
              --spool /var/lib/gatehouse/{source} \\
              /var/log/postgresql
            """),

    /// Anything that speaks OCSF.
    OCSF("""
            # One event, an array, or one event a line; perhaps gzip. Number deliveries, so that a lost one is noticed.
            curl -H "Authorization: Bearer $(cat /etc/gatehouse/{source}.token)" \\
              -H 'Content-Type: application/x-ndjson' --data-binary @events.ndjson \\
              '{url}/v1/events?number=1'
            """);

    private final String text;

    FeedSetup(String text) {
        this.text = text;
    }

    /// What it is called on the wire, where it names a format.
    String format() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @param url of the service, without a slash at its end
    String text(String url, String source) {
        return text.replace("{url}", url).replace("{source}", source);
    }
}
