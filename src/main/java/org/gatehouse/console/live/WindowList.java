package org.gatehouse.console.live;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ModifiableObservableListBase;

/// An observable list that can report many changes as one, and drops rows at its front in one go.
final class WindowList<T> extends ModifiableObservableListBase<T> {
    private final List<T> backing = new ArrayList<>();

    /// Runs changes to this list and tells listeners once, at the end.
    void inOneChange(Runnable changes) {
        beginChange();
        try {
            changes.run();
        } finally {
            endChange();
        }
    }

    @Override
    public void remove(int from, int to) {
        beginChange();
        try {
            List<T> leaving = backing.subList(from, to);
            nextRemove(from, List.copyOf(leaving));
            leaving.clear();
            modCount++;
        } finally {
            endChange();
        }
    }

    @Override
    public T get(int index) {
        return backing.get(index);
    }

    @Override
    public int size() {
        return backing.size();
    }

    @Override
    protected void doAdd(int index, T element) {
        backing.add(index, element);
    }

    @Override
    protected T doSet(int index, T element) {
        return backing.set(index, element);
    }

    @Override
    protected T doRemove(int index) {
        return backing.remove(index);
    }
}
