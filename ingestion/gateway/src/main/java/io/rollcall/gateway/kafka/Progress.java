package io.rollcall.gateway.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Up to where this gateway works by what its followed topics hold. */
final class Progress {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final Map<String, Long> next = new HashMap<>();
    private volatile boolean restored;

    /** Everything before {@code offset} is applied. */
    void advance(String topic, long offset) {
        lock.lock();
        try {
            next.merge(topic, offset, Math::max);
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the record at {@code offset} was applied before the time was over. */
    boolean awaitApplied(String topic, long offset, Duration longest) throws InterruptedException {
        long left = longest.toNanos();
        lock.lock();
        try {
            while (next.getOrDefault(topic, 0L) <= offset && left > 0) {
                left = advanced.awaitNanos(left);
            }
            return next.getOrDefault(topic, 0L) > offset;
        } finally {
            lock.unlock();
        }
    }

    boolean hasReached(Map<String, Long> ends) {
        lock.lock();
        try {
            return ends.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
        } finally {
            lock.unlock();
        }
    }

    void markRestored() {
        restored = true;
    }

    /** Whether everything has been applied once that the topics held when this gateway started. */
    boolean isRestored() {
        return restored;
    }
}
