package org.gatehouse.service.demo;

import java.util.List;
import java.util.Random;

/// What the people of the demo say.
final class DemoWords {
    static final List<String> APPROVALS = List.of(
            "The ticket names the work and the columns match it.",
            "Checked with the team lead; the purpose is as stated.",
            "Narrow enough, and it ends today.",
            "Same work as last month, no surprises then.",
            "The columns are the least that can do it.",
            "Read the ticket, agrees with what is asked.");
    static final List<String> NARROWED = List.of(
            "Narrowed to hashed columns: equal values stay equal, which is all the work needs.",
            "Narrowed: the raw values are not needed for this.",
            "Shorter and masked, as the policy asks.");
    static final List<String> DENIALS = List.of(
            "Aggregated figures answer this; please use the metrics tables.",
            "The ticket does not say why these columns are needed.",
            "The policy denies it, and no narrower form would do the work.",
            "The same question was answered last week; see the ticket.",
            "A copy outside the guarded stores is not needed for this.");
    static final List<String> QUESTIONS = List.of(
            "Would hashed values do?",
            "Which of the columns are needed, and for which step?",
            "Who else will see the result?",
            "Can this run on the replica instead?",
            "Is two hours enough?");
    static final List<String> ANSWERS = List.of(
            "Hashed would do; I had not thought of it.",
            "Only for the join; the rest can go.",
            "Nobody but me; the result is a count.",
            "Yes, two hours are enough.",
            "The replica lags by a day, so no.");
    static final List<String> COMMENTS = List.of(
            "Looked at the same table yesterday, nothing unusual.",
            "Ticket confirmed by telephone.",
            "Please keep an eye on the row count, @p-kosei.",
            "Their last three requests were all used as described.");
    static final List<String> REVOCATIONS =
            List.of("The ticket was closed.", "The person changed teams.", "Replaced by a narrower grant.");
    static final List<String> SUSPENSIONS =
            List.of("Paused while the owner of the table answers.", "Read at an unusual hour; asking first.");
    static final List<String> WITHDRAWALS =
            List.of("No longer needed.", "Asked on the wrong table.", "Solved otherwise.");
    static final List<String> COMPLETIONS = List.of("Done, nothing left to do.", "Finished early.");

    private DemoWords() {}

    static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
