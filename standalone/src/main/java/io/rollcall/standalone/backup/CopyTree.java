package io.rollcall.standalone.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a folder equal to another one. A file of the same size and time of change is taken for the same, so a second copy takes only what has changed since the first; times and permissions go along.
 *
 * @param from what is copied; links are copied as links
 * @param to made where it is not there; what else is in it is deleted
 */
record CopyTree(Path from, Path to) {

    /** How much there is, and how much of it had to be copied. */
    record Copied(long files, long bytes, long copiedFiles, long copiedBytes) {

        Copied plus(Copied other) {
            return new Copied(
                    files + other.files,
                    bytes + other.bytes,
                    copiedFiles + other.copiedFiles,
                    copiedBytes + other.copiedBytes);
        }
    }

    /** @throws IOException also where a file goes away meanwhile, unless that is to be expected */
    Copied run(boolean mayChangeMeanwhile) throws IOException {
        Copying copying = new Copying(mayChangeMeanwhile);
        Files.createDirectories(to);
        Files.walkFileTree(from, copying);
        deleteOthers(copying.met);
        return new Copied(copying.files, copying.bytes, copying.copiedFiles, copying.copiedBytes);
    }

    private void deleteOthers(Set<Path> met) throws IOException {
        try (Stream<Path> all = Files.walk(to)) {
            for (Path file : all.sorted((one, other) -> other.compareTo(one)).toList()) {
                if (!met.contains(to.relativize(file))) {
                    Files.delete(file);
                }
            }
        }
    }

    private final class Copying extends SimpleFileVisitor<Path> {

        private final boolean mayChangeMeanwhile;
        private final Set<Path> met = new HashSet<>();
        private long files;
        private long bytes;
        private long copiedFiles;
        private long copiedBytes;

        Copying(boolean mayChangeMeanwhile) {
            this.mayChangeMeanwhile = mayChangeMeanwhile;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            Path target = target(folder);
            if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
                Files.deleteIfExists(target);
                Files.copy(folder, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Path target = target(file);
            if (attributes.isSymbolicLink()) {
                Files.deleteIfExists(target);
                Files.createSymbolicLink(target, Files.readSymbolicLink(file));
                return FileVisitResult.CONTINUE;
            }
            files++;
            bytes += attributes.size();
            if (!isThere(target, attributes)) {
                copy(file, target, attributes);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (mayChangeMeanwhile && failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                return visitFileFailed(folder, failure);
            }
            return FileVisitResult.CONTINUE;
        }

        private void copy(Path file, Path target, BasicFileAttributes attributes) throws IOException {
            try {
                Files.copy(
                        file,
                        target,
                        StandardCopyOption.COPY_ATTRIBUTES,
                        StandardCopyOption.REPLACE_EXISTING,
                        LinkOption.NOFOLLOW_LINKS);
                copiedFiles++;
                copiedBytes += attributes.size();
            } catch (NoSuchFileException gone) {
                visitFileFailed(file, gone);
            }
        }

        private Path target(Path path) {
            Path relative = from.relativize(path);
            met.add(relative);
            return to.resolve(relative);
        }
    }

    private static boolean isThere(Path target, BasicFileAttributes wanted) throws IOException {
        if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        BasicFileAttributes found = Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return found.size() == wanted.size() && found.lastModifiedTime().equals(wanted.lastModifiedTime());
    }
}
