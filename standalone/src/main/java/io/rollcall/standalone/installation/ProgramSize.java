package io.rollcall.standalone.installation;

import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.supervise.ProgramStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What a program takes.
 *
 * @param residentKibibytes in memory; nothing where the system does not tell
 * @param diskBytes in its folder
 */
public record ProgramSize(String program, OptionalLong residentKibibytes, long diskBytes) {

    /** Of all programs of an installation that have a process. */
    public static List<ProgramSize> all(DataDirectory data) throws IOException {
        Map<String, Path> folders =
                Map.of("warehouse", data.warehouse(), "broker", data.kafka(), "streaming", data.flink());
        RunState state =
                new StateFile(data).read().orElseThrow(() -> new IOException("nothing runs on " + data.root()));
        return state.programs().stream()
                .map(ProgramStatus::name)
                .flatMap(program -> state.process(program).stream()
                        .map(process -> new ProgramSize(
                                program,
                                resident(process.pid()),
                                Optional.ofNullable(folders.get(program))
                                        .map(ProgramSize::bytes)
                                        .orElse(0L))))
                .toList();
    }

    /** What a process holds in memory, as Linux counts it; nothing elsewhere. */
    public static OptionalLong resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException gone) {
            return OptionalLong.empty();
        }
    }

    /** Of a folder that is written to meanwhile: what goes while it is looked at counts nothing. */
    private static long bytes(Path folder) {
        AtomicLong sum = new AtomicLong();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    sum.addAndGet(attributes.size());
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return sum.get();
    }
}
