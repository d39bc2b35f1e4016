package org.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
    private final Typed typed = new Typed();

    @TempDir
    private Path folder;

    @Test
    void saysThatAMachineIsWell() throws IOException {
        Path data = folder.resolve("not/there/yet");

        assertThat(typed.run("doctor", "--port", "0", "--data", data.toString()))
                .as(typed.err())
                .isEqualTo(ExitCode.DONE);
        assertThat(typed.out()).contains(data + " (will be made)");
        assertThat(folder).as("leaves nothing behind").isEmptyDirectory();
    }

    @Test
    void aTakenPortIsBrokenAndNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());

            assertThat(typed.run("doctor", "--port", port, "--data", folder.toString()))
                    .isEqualTo(ExitCode.REFUSED);
            assertThat(typed.out()).contains("broken", "Port " + port, "--port");
            assertThat(typed.err()).contains("port");
        }
    }

    @Test
    void aDataFolderUnderAFileIsBroken() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(typed.run(
                        "doctor", "--port", "0", "--data", file.resolve("data").toString()))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(typed.out()).contains("Cannot write in " + file);
    }

    @Test
    void noDisplayOnlyLimits() {
        typed.run("doctor", "--port", "0", "--data", folder.toString());

        assertThat(typed.out()).contains("limited  display", "DISPLAY is not set");
    }

    @Test
    void anOldJavaIsBroken() {
        assertThat(MachineChecks.java(17).health()).isEqualTo(Finding.Health.BROKEN);
        assertThat(MachineChecks.java(17).words()).contains("17", "25");
    }
}
