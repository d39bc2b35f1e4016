package org.gatehouse.model;

/// How far a review campaign has got, in grants.
///
/// @param ended ended by other ways before somebody answered
public record CampaignTally(int open, int attested, int revoked, int ended) {
    public static final CampaignTally NONE = new CampaignTally(0, 0, 0, 0);

    public int total() {
        return open + done();
    }

    public int done() {
        return attested + revoked + ended;
    }

    public CampaignTally plus(CampaignItemStatus status, int count) {
        return switch (status) {
            case OPEN -> new CampaignTally(open + count, attested, revoked, ended);
            case ATTESTED -> new CampaignTally(open, attested + count, revoked, ended);
            case REVOKED -> new CampaignTally(open, attested, revoked + count, ended);
            case ENDED -> new CampaignTally(open, attested, revoked, ended + count);
        };
    }
}
