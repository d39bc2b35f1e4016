package org.gatehouse.console.app;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.gatehouse.console.kit.PaletteEntry;
import org.gatehouse.contract.Documents;
import org.gatehouse.contract.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What stewards do beside requests, by keyboard alone, down to what the service has on record afterwards.
class RoundsForRealRobotTest extends TeamAtWork {
    private static final String DONE = "{\"reason\":\"Done with it.\"}";

    @Test
    void theInboxLeadsToWhatWaits() {
        String first = filed("Backfill");
        String second = filed("Backfill again");
        control(KeyCode.DIGIT1);
        seen("2 wait");
        keys(KeyCode.J, KeyCode.K, KeyCode.J, KeyCode.ENTER);
        seen("Needs 2 more approvals");
        seen(second);

        control(KeyCode.DIGIT1);
        keys(KeyCode.K, KeyCode.ENTER);
        seen("Needs 2 more approvals");
        seen(first);
    }

    @Test
    void oneUseIsAcceptedAndAnotherRejected() {
        String good = granted("Backfill");
        post("requester", "/v1/grants/" + good + "/complete", DONE);
        String bad = granted("Backfill again");
        post("requester", "/v1/grants/" + bad + "/complete", DONE);

        control(KeyCode.DIGIT1);
        seen("2 wait");
        keys(KeyCode.ENTER);
        seen("What was done with it");
        keys(KeyCode.A);
        seen("Accept the use");
        words("As described.");
        keys(KeyCode.ENTER);
        until("the first use is accepted", () -> useOf(good).equals("accepted"));

        seen(bad);
        keys(KeyCode.D);
        seen("calls for an incident");
        words("Copied more than described.");
        keys(KeyCode.ENTER);
        until("the other use is rejected", () -> useOf(bad).equals("rejected"));
    }

    @Test
    void everythingOfAPersonEndsAtOnce() {
        String first = granted("Backfill");
        String second = granted("Backfill again");
        control(KeyCode.DIGIT3);
        seen("2 live");
        seen(second);
        tabTo("Revoke all…");
        keys(KeyCode.SPACE);
        keys(KeyCode.DOWN, KeyCode.ENTER);
        seen("2 grants end");
        words("Left the team.");
        keys(KeyCode.ENTER);

        until("both have ended", () -> ended(first) && ended(second));
        seen("2 grants are revoked");
    }

    @Test
    void aPolicyIsReadAndComparedWithTheOneBefore() {
        String source = at("/v1/policies").text("/items/0/source") + "# One line more\n";
        post(
                "lead",
                "/v1/policies",
                Json.STRICT.writeValueAsString(new Documents.PolicyDocument(source, "For a test.")));
        control(KeyCode.DIGIT7);
        seen("Protected data is used from inside the United States only");
        tabTo("Rules");
        keys(KeyCode.RIGHT);
        seen("decide_within");
        keys(KeyCode.RIGHT);
        seen("Nothing to compare with");
        tabTo("Versions of the policy");
        keys(KeyCode.K);
        seen("Against US-PROTECTED v1: 1 line added, 0 removed");
        seen("# One line more");
    }

    @Test
    void thePaletteFindsAnythingByItsName() {
        String request = filed("Backfill");
        String grant = granted("Backfill again");
        letTimePass();
        until("all can be found", () -> canJumpTo("userdata.core.messages"));

        jump(request);
        seen("Needs 2 more approvals");
        jump(grant);
        seen("Made by");
        jump("requester");
        seen("In the ledger, by and about them");
        jump("userdata.core.messages");
        seen("Who can reach it");
    }

    private boolean canJumpTo(String name) {
        return session().jumps().entries().stream()
                .anyMatch(entry -> entry.title().contains(name));
    }

    /// What Enter would go to.
    private String chosenInPalette() {
        return lookup(".palette-list")
                .tryQueryAs(ListView.class)
                .map(list -> list.getSelectionModel().getSelectedItem())
                .map(entry -> ((PaletteEntry) entry).title())
                .orElse("");
    }

    private void jump(String name) {
        control(KeyCode.K);
        atFocus("Search or jump to…");
        words(name);
        until("it is found", () -> chosenInPalette().contains(name));
        keys(KeyCode.ENTER);
    }

    private boolean ended(String grant) {
        String status = at("/v1/grants/" + grant).text("/status");
        return status.equals("revoked") || status.equals("deactivating");
    }

    /// How the use of a grant was judged; empty while nobody has.
    private String useOf(String grant) {
        for (JsonNode row :
                at("/v1/reviews/rows?status=accepted&status=rejected").body().at("/items")) {
            if (row.at("/review/grant").asString().equals(grant)) {
                return row.at("/review/status").asString();
            }
        }
        return "";
    }
}
