package io.rollcall.standalone.supervise;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Starts programs, each as soon as those that it needs are well; keeps them running; and stops them in the reverse of the order given. */
public final class Supervisor {

    private final Map<String, Keeper> keepers = new LinkedHashMap<>();
    private final Map<String, CompletableFuture<Void>> well = new LinkedHashMap<>();
    private final CompletableFuture<Void> allWell = new CompletableFuture<>();
    private final List<Program> programs;

    public Supervisor(List<Program> programs, Pace pace, Clock clock, Observer observer) {
        this.programs = List.copyOf(programs);
        for (Program program : programs) {
            keepers.put(program.name(), new Keeper(program, pace, clock, observer));
            well.put(program.name(), new CompletableFuture<>());
        }
    }

    /**
     * Returns true when every program is well, or false as soon as {@link #stop} is called; throws at the first program that does not become well, leaving the others
     * to {@link #stop}.
     */
    public boolean start() throws StartFailedException, InterruptedException {
        var _ = all(well.values()).thenRun(() -> allWell.complete(null));
        for (Program program : programs) {
            Thread.ofPlatform().daemon().name("keep-" + program.name()).start(() -> keep(program));
        }
        try {
            allWell.get();
            return true;
        } catch (CancellationException stopped) {
            return false;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof StartFailedException notWell) {
                throw notWell;
            }
            throw new IllegalStateException("A program's keeper failed.", failure.getCause());
        }
    }

    /** Stops everything; may be called from any thread, also while {@link #start} is under way. */
    public void stop() throws InterruptedException {
        allWell.cancel(false);
        for (Map.Entry<String, Keeper> entry : List.copyOf(keepers.entrySet()).reversed()) {
            future(entry.getKey()).cancel(false);
            entry.getValue().stop();
        }
    }

    private void keep(Program program) {
        Keeper keeper = keeper(program.name());
        try {
            all(program.after().stream().map(this::future).toList()).join();
            keeper.start();
            future(program.name()).complete(null);
            if (program.kind() == Program.Kind.SERVICE) {
                keeper.keep();
            }
        } catch (StartFailedException failure) {
            allWell.completeExceptionally(failure);
        } catch (CancellationException | CompletionException stopped) {
            // What this one waited for was stopped; so is this one, by stop() itself.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Keeper keeper(String name) {
        return known(keepers, name);
    }

    private CompletableFuture<Void> future(String name) {
        return known(well, name);
    }

    private static <T> T known(Map<String, T> map, String name) {
        T value = map.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No program is called " + name + ".");
        }
        return value;
    }

    private static CompletableFuture<Void> all(Collection<CompletableFuture<Void>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new));
    }
}
