package org.gatehouse.service.access;

import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.ImportReport;
import org.gatehouse.contract.ImportReport.RefusedLine;
import org.gatehouse.service.access.AssetWrites.Change;

/// How many lines of an import did what. An import makes nothing with a path of its own, so that its counts are the
/// path under which its idempotency key is remembered.
record ImportCounts(int added, int changed, int unchanged) {
    static final ImportCounts NONE = new ImportCounts(0, 0, 0);

    private static final String IMPORT = ApiPath.ASSETS + "/import";
    private static final Pattern PATH =
            Pattern.compile(Pattern.quote(IMPORT) + "#added=([0-9]+),changed=([0-9]+),unchanged=([0-9]+)");

    ImportCounts plus(List<Change> changes) {
        return new ImportCounts(
                added + Collections.frequency(changes, Change.ADDED),
                changed + Collections.frequency(changes, Change.CHANGED),
                unchanged + Collections.frequency(changes, Change.UNCHANGED));
    }

    ImportReport report(List<RefusedLine> refused) {
        return new ImportReport(added, changed, unchanged, refused);
    }

    String path() {
        return IMPORT + "#added=" + added + ",changed=" + changed + ",unchanged=" + unchanged;
    }

    /// @throws IllegalArgumentException when it is no [#path()]
    static ImportCounts ofPath(String path) {
        Matcher counts = PATH.matcher(path);
        if (!counts.matches()) {
            throw new IllegalArgumentException("\"" + path + "\" is not what an import is remembered by");
        }
        return new ImportCounts(
                Integer.parseInt(counts.group(1)),
                Integer.parseInt(counts.group(2)),
                Integer.parseInt(counts.group(3)));
    }
}
