package org.gatehouse.console.live;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ModifiableObservableListBase;

/// An observable list that tells many changes as one, so that whoever listens sees only where they lead: a row
/// that moves is never seen to be gone. Belongs to the FX thread.
///
/// @param <T> a row
public final class BatchList<T> extends ModifiableObservableListBase<T> {
    private final List<T> backing = new ArrayList<>();

    /// Runs changes to this list and tells listeners once, at the end. May be nested.
    public void inOneChange(Runnable changes) {
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

    /// What clearing and setting all go through: at once, for one by one from the front takes seconds of long lists.
    @Override
    protected void removeRange(int from, int to) {
        remove(from, to);
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
