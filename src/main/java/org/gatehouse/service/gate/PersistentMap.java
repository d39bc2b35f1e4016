package org.gatehouse.service.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// An immutable map as a hash trie of 32 ways: a change copies the few nodes on the way to it and shares the rest,
/// so its cost does not grow with the map, and whoever holds an older map keeps seeing it whole.
final class PersistentMap<K, V> {
    private static final int BITS = 5;
    private static final int MASK = (1 << BITS) - 1;

    private final @Nullable Node<K, V> root;

    private PersistentMap(@Nullable Node<K, V> root) {
        this.root = root;
    }

    static <K, V> PersistentMap<K, V> empty() {
        return new PersistentMap<>(null);
    }

    @Nullable
    V get(K key) {
        return root == null ? null : root.get(spread(key), 0, key);
    }

    boolean isEmpty() {
        return root == null;
    }

    /// Every entry, in no particular order.
    void forEach(BiConsumer<? super K, ? super V> work) {
        if (root != null) {
            root.forEach(work);
        }
    }

    PersistentMap<K, V> with(K key, V value) {
        Leaf<K, V> leaf = new Leaf<>(spread(key), key, value);
        return new PersistentMap<>(root == null ? leaf : root.with(leaf, 0));
    }

    PersistentMap<K, V> without(K key) {
        return root == null ? this : new PersistentMap<>(root.without(spread(key), 0, key));
    }

    private static int spread(Object key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }

    private sealed interface Node<K, V> {
        @Nullable
        V get(int hash, int shift, K key);

        Node<K, V> with(Leaf<K, V> leaf, int shift);

        @Nullable
        Node<K, V> without(int hash, int shift, K key);

        void forEach(BiConsumer<? super K, ? super V> work);
    }

    private record Leaf<K, V>(int hash, K key, V value) implements Node<K, V> {
        boolean is(int otherHash, K otherKey) {
            return hash == otherHash && key.equals(otherKey);
        }

        @Override
        public @Nullable V get(int wanted, int shift, K wantedKey) {
            return is(wanted, wantedKey) ? value : null;
        }

        @Override
        public Node<K, V> with(Leaf<K, V> leaf, int shift) {
            if (is(leaf.hash, leaf.key)) {
                return leaf;
            }
            return hash == leaf.hash ? new Clash<>(hash, List.of(this, leaf)) : apart(hash, this, leaf, shift);
        }

        @Override
        public @Nullable Node<K, V> without(int unwanted, int shift, K unwantedKey) {
            return is(unwanted, unwantedKey) ? null : this;
        }

        @Override
        public void forEach(BiConsumer<? super K, ? super V> work) {
            work.accept(key, value);
        }
    }

    /// Different keys with one hash.
    private record Clash<K, V>(int hash, List<Leaf<K, V>> leaves) implements Node<K, V> {
        @Override
        public @Nullable V get(int wanted, int shift, K key) {
            for (Leaf<K, V> leaf : leaves) {
                if (leaf.is(wanted, key)) {
                    return leaf.value;
                }
            }
            return null;
        }

        @Override
        public Node<K, V> with(Leaf<K, V> leaf, int shift) {
            if (leaf.hash != hash) {
                return apart(hash, this, leaf, shift);
            }
            List<Leaf<K, V>> more = others(leaf.hash, leaf.key);
            more.add(leaf);
            return new Clash<>(hash, more);
        }

        @Override
        public Node<K, V> without(int unwanted, int shift, K key) {
            List<Leaf<K, V>> left = others(unwanted, key);
            return left.size() == 1 ? left.getFirst() : new Clash<>(hash, left);
        }

        @Override
        public void forEach(BiConsumer<? super K, ? super V> work) {
            leaves.forEach(leaf -> leaf.forEach(work));
        }

        private List<Leaf<K, V>> others(int otherHash, K key) {
            List<Leaf<K, V>> others = new ArrayList<>(leaves);
            others.removeIf(leaf -> leaf.is(otherHash, key));
            return others;
        }
    }

    /// Two nodes of different hashes, under as many branches as their hashes have digits in common.
    private static <K, V> Node<K, V> apart(int hash, Node<K, V> node, Leaf<K, V> leaf, int shift) {
        return Branch.<K, V>of(digit(hash, shift), node).with(leaf, shift);
    }

    private static int digit(int hash, int shift) {
        return (hash >>> shift) & MASK;
    }

    private static final class Branch<K, V> implements Node<K, V> {
        /// Which of the 32 children there are.
        private final int bitmap;

        /// Those that are there, in order; never changed.
        private final Node<K, V>[] children;

        private Branch(int bitmap, Node<K, V>[] children) {
            this.bitmap = bitmap;
            this.children = children;
        }

        @SuppressWarnings("unchecked") // the array never leaves this class, and holds what it says
        private static <K, V> Node<K, V>[] array(int size) {
            return (Node<K, V>[]) new Node<?, ?>[size];
        }

        static <K, V> Branch<K, V> of(int digit, Node<K, V> only) {
            Node<K, V>[] children = array(1);
            children[0] = only;
            return new Branch<>(1 << digit, children);
        }

        private boolean has(int digit) {
            return (bitmap & (1 << digit)) != 0;
        }

        private int place(int digit) {
            return Integer.bitCount(bitmap & ((1 << digit) - 1));
        }

        @Override
        public @Nullable V get(int hash, int shift, K key) {
            int digit = digit(hash, shift);
            return has(digit) ? children[place(digit)].get(hash, shift + BITS, key) : null;
        }

        @Override
        public Node<K, V> with(Leaf<K, V> leaf, int shift) {
            int digit = digit(leaf.hash, shift);
            int place = place(digit);
            if (has(digit)) {
                Node<K, V>[] copy = children.clone();
                copy[place] = children[place].with(leaf, shift + BITS);
                return new Branch<>(bitmap, copy);
            }
            Node<K, V>[] more = array(children.length + 1);
            System.arraycopy(children, 0, more, 0, place);
            more[place] = leaf;
            System.arraycopy(children, place, more, place + 1, children.length - place);
            return new Branch<>(bitmap | (1 << digit), more);
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // the same node: the key was not there
        public @Nullable Node<K, V> without(int hash, int shift, K key) {
            int digit = digit(hash, shift);
            if (!has(digit)) {
                return this;
            }
            int place = place(digit);
            Node<K, V> left = children[place].without(hash, shift + BITS, key);
            if (left == children[place]) {
                return this;
            }
            return left == null ? withoutChild(digit, place) : withChild(place, left);
        }

        @Override
        public void forEach(BiConsumer<? super K, ? super V> work) {
            for (Node<K, V> child : children) {
                child.forEach(work);
            }
        }

        private Node<K, V> withChild(int place, Node<K, V> child) {
            if (children.length == 1 && !(child instanceof Branch)) {
                return child;
            }
            Node<K, V>[] copy = children.clone();
            copy[place] = child;
            return new Branch<>(bitmap, copy);
        }

        private @Nullable Node<K, V> withoutChild(int digit, int place) {
            if (children.length == 1) {
                return null;
            }
            if (children.length == 2 && !(children[1 - place] instanceof Branch)) {
                return children[1 - place];
            }
            Node<K, V>[] fewer = array(children.length - 1);
            System.arraycopy(children, 0, fewer, 0, place);
            System.arraycopy(children, place + 1, fewer, place, fewer.length - place);
            return new Branch<>(bitmap & ~(1 << digit), fewer);
        }
    }
}
