package org.gatehouse.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/// What both the console and the service need.
final class MachineChecks {
    private static final int JAVA_WANTED = 25;

    private MachineChecks() {}

    static Finding java(int version) {
        return version >= JAVA_WANTED
                ? Finding.well("Java", BuildVersion.java())
                : Finding.broken(
                        "Java", "Java " + version + " is too old: Gatehouse needs " + JAVA_WANTED + " or newer.");
    }

    /// Tries the folder by writing into it; what was not there before is gone again afterwards.
    static Finding dataFolder(Path folder) {
        Path existing = nearestExisting(folder.toAbsolutePath());
        try {
            Files.delete(Files.createTempFile(existing, ".gatehouse-doctor", null));
            String state = existing.equals(folder.toAbsolutePath()) ? "" : " (will be made)";
            return Finding.well("data folder", folder + state);
        } catch (IOException e) {
            return Finding.broken(
                    "data folder",
                    "Cannot write in " + existing
                            + ": choose another folder with --data, or let this user write there.");
        }
    }

    private static Path nearestExisting(Path folder) {
        Path candidate = folder;
        while (!Files.exists(candidate)) {
            Path parent = candidate.getParent();
            if (parent == null) {
                return candidate;
            }
            candidate = parent;
        }
        return candidate;
    }

    static Finding port(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return Finding.well("port", "127.0.0.1:" + socket.getLocalPort() + " is free.");
        } catch (IOException e) {
            return Finding.broken(
                    "port", "Port " + port + " cannot be used (" + e.getMessage() + "): choose another with --port.");
        }
    }
}
