package org.gatehouse.model;

/// One exact version of a policy: `US-PROTECTED` version 14.
public record PolicyRef(String id, int version) {
    @Override
    public String toString() {
        return id + " v" + version;
    }
}
