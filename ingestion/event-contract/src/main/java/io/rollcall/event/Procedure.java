package io.rollcall.event;

/** What a request of {@link Kind#PROCESS} asks for; its name is the occasion's. */
public enum Procedure {
    /** Two teachers exchange lessons (调课). */
    LESSON_SWAP,
    /** A school asks its bureau for approval. */
    APPROVAL
}
