package io.rollcall.gateway.kafka;

import io.rollcall.event.DeclarationCodec;
import io.rollcall.event.DeclaredOccasion;
import io.rollcall.event.DirectoryCodec;
import io.rollcall.event.DirectoryEntry;
import io.rollcall.event.ErasedSubject;
import io.rollcall.event.ErasedSubjectCodec;
import io.rollcall.event.Feed;
import io.rollcall.event.FeedCodec;
import io.rollcall.event.NamespaceClaim;
import io.rollcall.event.NamespaceClaimCodec;
import io.rollcall.event.Topics;
import io.rollcall.gateway.log.LogUnavailableException;
import io.rollcall.gateway.log.ReferenceLog;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Directory entries, feeds, declared occasions, claims of namespaces and erased subjects on Kafka's topics of one partition; what is published here comes back through {@link FollowReference}, here and in every other gateway. */
final class KafkaReferenceLog implements ReferenceLog {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** Half a million entries in Kafka's form at once would take more room than the entries themselves. */
    private static final int PART = 10_000;

    private final SendRecords send;
    private final Progress progress;
    private final DirectoryCodec directory = new DirectoryCodec();
    private final FeedCodec feeds = new FeedCodec();
    private final DeclarationCodec declarations = new DeclarationCodec();
    private final NamespaceClaimCodec namespaces = new NamespaceClaimCodec();
    private final ErasedSubjectCodec erasures = new ErasedSubjectCodec();

    KafkaReferenceLog(SendRecords send, Progress progress) {
        this.send = send;
        this.progress = progress;
    }

    @Override
    public void publish(List<DirectoryEntry> entries) {
        long last = -1;
        for (int start = 0; start < entries.size(); start += PART) {
            last = send.send(entries.subList(start, Math.min(start + PART, entries.size())).stream()
                    .map(this::toRecord)
                    .toList());
        }
        awaitApplied(Topics.DIRECTORY, last);
    }

    @Override
    public void publish(Feed feed) {
        long last = send.send(List.of(new ProducerRecord<>(Topics.FEEDS, 0, utf8(feed.key()), feeds.encode(feed))));
        awaitApplied(Topics.FEEDS, last);
    }

    @Override
    public void declare(List<DeclaredOccasion> occasions) {
        long last = send.send(occasions.stream().map(this::toRecord).toList());
        awaitApplied(Topics.DECLARATIONS, last);
    }

    @Override
    public void claim(List<NamespaceClaim> claims) {
        long last = send.send(claims.stream()
                .map(claim -> new ProducerRecord<>(Topics.NAMESPACES, 0, utf8(claim.key()), namespaces.encode(claim)))
                .toList());
        awaitApplied(Topics.NAMESPACES, last);
    }

    @Override
    public void refuse(List<ErasedSubject> subjects) {
        long last = send.send(subjects.stream()
                .map(erased -> new ProducerRecord<>(Topics.ERASURES, 0, utf8(erased.key()), erasures.encode(erased)))
                .toList());
        awaitApplied(Topics.ERASURES, last);
    }

    private ProducerRecord<byte[], byte[]> toRecord(DeclaredOccasion declared) {
        return new ProducerRecord<>(Topics.DECLARATIONS, 0, utf8(declared.key()), declarations.encode(declared));
    }

    private ProducerRecord<byte[], byte[]> toRecord(DirectoryEntry entry) {
        return new ProducerRecord<>(Topics.DIRECTORY, 0, utf8(entry.key()), directory.encode(entry));
    }

    private void awaitApplied(String topic, long last) {
        try {
            if (!progress.awaitApplied(topic, last, LONGEST_WAIT)) {
                throw new LogUnavailableException("stored, but this gateway did not read it back in time");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new LogUnavailableException("the gateway is stopping", stopping);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
