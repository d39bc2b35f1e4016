package org.gatehouse.console.policy;

import java.util.ArrayList;
import java.util.List;

/// What changed between two texts, line by line: the longest common subsequence of their lines. Pure.
final class LineDiff {
    private LineDiff() {}

    /// What became of a line.
    enum Change {
        SAME,
        ADDED,
        REMOVED
    }

    /// @param number of the line in the text it stands in, from 1
    record Line(Change change, int number, String text) {}

    /// In the order of the newer text, what was removed before what was added in its place.
    static List<Line> of(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int[][] common = common(old, now);
        List<Line> diff = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                diff.add(new Line(Change.SAME, j + 1, now.get(j++)));
                i++;
            } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                diff.add(new Line(Change.REMOVED, i + 1, old.get(i++)));
            } else {
                diff.add(new Line(Change.ADDED, j + 1, now.get(j++)));
            }
        }
        return diff;
    }

    /// How many lines the rests from `i` and `j` on have in common.
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /// The lines that changed, each with up to `around` same ones on both sides.
    static List<Line> changed(List<Line> diff, int around) {
        boolean[] kept = new boolean[diff.size()];
        for (int i = 0; i < diff.size(); i++) {
            if (diff.get(i).change() != Change.SAME) {
                for (int j = Math.max(0, i - around); j <= Math.min(diff.size() - 1, i + around); j++) {
                    kept[j] = true;
                }
            }
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < diff.size(); i++) {
            if (kept[i]) {
                lines.add(diff.get(i));
            }
        }
        return lines;
    }
}
