package org.gatehouse.detection.engine;

/// The bytes that literals are made of, numbered from 1; all others are 0. Keeps tables small.
final class Alphabet {
    private final short[] numbers = new short[256];
    private int size = 1;

    Alphabet(LiteralMap literals) {
        literals.forEach((literal, predicates) -> {
            for (byte b : literal) {
                if (numbers[b & 0xff] == 0) {
                    numbers[b & 0xff] = (short) size++;
                }
            }
        });
    }

    int size() {
        return size;
    }

    int of(byte b) {
        return numbers[b & 0xff];
    }
}
