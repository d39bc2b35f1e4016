package org.gatehouse.console.screen;

import java.time.Clock;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.gatehouse.console.client.GatehouseClient;
import org.gatehouse.console.kit.Dialogs;
import org.gatehouse.console.kit.Notices;
import org.gatehouse.console.kit.Ticker;
import org.gatehouse.contract.FeedView;
import org.gatehouse.contract.Me;
import org.gatehouse.contract.QueueCounts;

/// Everything a screen may lean on, for one session of one person. A screen hands each of its parts only what that
/// part needs: `new RequestController(context.client().requests(), model, context.threads())`.
///
/// @param me who is signed in
/// @param client the service
/// @param live what changes at the service
/// @param counts how many requests wait, kept up to date for all; [QueueCounts] with noughts until first known
/// @param feeds how events arrive, kept up to date for all; none until first known, and where this person may not see
/// it
/// @param clock the time, in the zone that is shown
/// @param ticker the present moment, each second, for countdowns
/// @param notices tells of what happened, as a toast that is kept behind the bell
/// @param dialogs asks within the window
public record ConsoleContext(
        Me me,
        GatehouseClient client,
        LiveFeed live,
        ObservableValue<QueueCounts> counts,
        ObservableValue<List<FeedView>> feeds,
        Clock clock,
        Ticker ticker,
        Threads threads,
        Words words,
        Notices notices,
        Dialogs dialogs,
        Navigator navigator,
        Preferences preferences,
        LooksChoice looks,
        FilePicker files) {}
