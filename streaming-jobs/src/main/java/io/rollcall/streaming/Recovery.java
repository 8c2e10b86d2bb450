package io.rollcall.streaming;

import java.nio.file.Path;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the job's lives leave their checkpoints, and the one that the next life goes on from.
 *
 * @param data the job's directory, the same for all processes of a cluster
 */
record Recovery(Path data) {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    /** Goes back to the savepoint that somebody asked for, where somebody did. To be called first. */
    void goBackIfAsked() {
        new RequestedResumption(data).carryOut();
    }

    /** Whether this life reads what an earlier one has read already: from the log's beginning, or from a savepoint. */
    boolean readsAgain() {
        return new LatestCheckpoint(new KeptGeneration(data).checkpoints())
                .find()
                .map(RequestedResumption::left)
                .orElse(true);
    }

    /** Forgets checkpoints of no more use, and has the job go on from the latest of its generation. */
    void configure(Configuration configuration) {
        KeptGeneration generation = new KeptGeneration(data);
        generation.removeOthers();
        Path checkpoints = generation.checkpoints();
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString());
        LatestCheckpoint latest = new LatestCheckpoint(checkpoints);
        latest.removeOlderLives();
        latest.find()
                .ifPresentOrElse(
                        checkpoint -> goOnFrom(checkpoint, configuration),
                        () -> LOG.info(
                                "There is no checkpoint of generation {}: reading the log from its beginning",
                                generation.read().number()));
    }

    private static void goOnFrom(Path checkpoint, Configuration configuration) {
        LOG.info("Going on from {}", checkpoint);
        configuration.set(
                StateRecoveryOptions.SAVEPOINT_PATH, checkpoint.toUri().toString());
        configuration.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.NO_CLAIM);
    }
}
