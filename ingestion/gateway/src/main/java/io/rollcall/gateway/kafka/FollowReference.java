package io.rollcall.gateway.kafka;

import io.rollcall.event.DeclarationCodec;
import io.rollcall.event.DirectoryCodec;
import io.rollcall.event.ErasedSubjectCodec;
import io.rollcall.event.FeedCodec;
import io.rollcall.event.NamespaceClaimCodec;
import io.rollcall.event.RosterPersonCodec;
import io.rollcall.event.Topics;
import io.rollcall.event.UndecodableMessageException;
import io.rollcall.gateway.directory.Directory;
import io.rollcall.gateway.feeds.FeedRegistry;
import io.rollcall.gateway.person.Namespaces;
import io.rollcall.gateway.person.People;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the directory, the declared occasions, the feeds, the namespaces, the rosters and the erasures from their beginning and on, so that every gateway works by the same entries. Applying one twice does no harm. */
final class FollowReference implements Follow {

    private static final Logger LOG = LoggerFactory.getLogger(FollowReference.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final List<TopicPartition> FOLLOWED = Stream.of(
                    Topics.DIRECTORY,
                    Topics.DECLARATIONS,
                    Topics.FEEDS,
                    Topics.NAMESPACES,
                    Topics.ROSTER,
                    Topics.ERASURES)
            .map(topic -> new TopicPartition(topic, 0))
            .toList();

    private final Directory directory;
    private final FeedRegistry feeds;
    private final Namespaces namespaces;
    private final People people;
    private final Progress progress;
    private final DirectoryCodec directoryCodec = new DirectoryCodec();
    private final DeclarationCodec declarationCodec = new DeclarationCodec();
    private final FeedCodec feedCodec = new FeedCodec();
    private final NamespaceClaimCodec namespaceCodec = new NamespaceClaimCodec();
    private final RosterPersonCodec personCodec = new RosterPersonCodec();
    private final ErasedSubjectCodec erasedCodec = new ErasedSubjectCodec();

    FollowReference(Directory directory, FeedRegistry feeds, Namespaces namespaces, People people, Progress progress) {
        this.directory = directory;
        this.feeds = feeds;
        this.namespaces = namespaces;
        this.people = people;
        this.progress = progress;
    }

    @Override
    public void follow(Consumer<byte[], byte[]> consumer) {
        consumer.assign(FOLLOWED);
        consumer.seekToBeginning(FOLLOWED);
        Map<String, Long> ends = consumer.endOffsets(FOLLOWED).entrySet().stream()
                .collect(Collectors.toMap(end -> end.getKey().topic(), Map.Entry::getValue));
        while (true) {
            consumer.poll(POLL).forEach(this::apply);
            // The position, not the last record's offset: compaction leaves gaps.
            FOLLOWED.forEach(partition -> progress.advance(partition.topic(), consumer.position(partition)));
            if (!progress.isRestored() && progress.hasReached(ends)) {
                progress.markRestored();
                LOG.info("directory, feeds and rosters are restored");
            }
        }
    }

    private void apply(ConsumerRecord<byte[], byte[]> message) {
        try {
            switch (message.topic()) {
                case Topics.DIRECTORY -> directory.apply(directoryCodec.decode(message.value()));
                case Topics.DECLARATIONS -> directory.apply(declarationCodec.decode(message.value()));
                case Topics.NAMESPACES -> namespaces.apply(namespaceCodec.decode(message.value()));
                case Topics.ROSTER -> applyPerson(message);
                case Topics.ERASURES -> people.erased().apply(erasedCodec.decode(message.value()));
                case Topics.FEEDS -> feeds.apply(feedCodec.decode(message.value()));
                default -> throw new IllegalArgumentException("not followed");
            }
        } catch (UndecodableMessageException | IllegalArgumentException passedOver) {
            LOG.error("passed over {} at offset {}: not an entry", message.topic(), message.offset());
        }
    }

    /** Of somebody who is forgotten the record has no value. What this gateway knows of them stays until it is started anew, and is of no use: they are erased. */
    private void applyPerson(ConsumerRecord<byte[], byte[]> message) {
        if (message.value() != null) {
            people.apply(personCodec.decode(message.value()));
        }
    }
}
