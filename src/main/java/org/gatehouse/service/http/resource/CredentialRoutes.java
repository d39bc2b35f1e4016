package org.gatehouse.service.http.resource;

import static org.gatehouse.contract.ApiPath.PEOPLE;

import java.util.List;
import org.gatehouse.contract.Documents.IssuedToken;
import org.gatehouse.contract.Documents.ReasonDocument;
import org.gatehouse.contract.Documents.TokenDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.identity.Credentials;
import org.gatehouse.service.identity.People;

/// Bearer tokens of people and machines.
public final class CredentialRoutes {
    private static final String TOKENS = PEOPLE + "/{id}/tokens";

    private final Credentials credentials;
    private final People people;

    public CredentialRoutes(Credentials credentials, People people) {
        this.credentials = credentials;
        this.people = people;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(TOKENS, "Issue a token; it is shown this once")
                        .needs(Right.ISSUE_CREDENTIALS)
                        .creates(IssuedToken.class)
                        .repeats(CredentialRoutes::shownOnce)
                        .handledBy(TokenDocument.class, this::issue),
                Route.post(TOKENS + "/revoke", "Revoke all tokens of somebody")
                        .needs(Right.ISSUE_CREDENTIALS)
                        .answers(Person.class)
                        .repeats((call, resource) -> people.person(call.by(), id(call)))
                        .handledBy(ReasonDocument.class, this::revoke));
    }

    private Reply issue(Call call, TokenDocument document) {
        PersonId person = id(call);
        String token = credentials.issue(call.by(), person, document.validFor());
        return Reply.created(PEOPLE + "/" + person, new IssuedToken(person, token));
    }

    private Reply revoke(Call call, ReasonDocument why) {
        credentials.revoke(call.by(), id(call), why.reason());
        return Reply.ok(people.person(call.by(), id(call)));
    }

    private static Object shownOnce(Call call, String resource) {
        throw new Refusal(
                ErrorCode.WRONG_STATE,
                "The token was issued and shown to the first call, and is kept nowhere. If that answer was lost, revoke"
                        + " the tokens of " + id(call) + " and issue another.");
    }

    private static PersonId id(Call call) {
        return call.id("person", PersonId::new);
    }
}
