package io.rollcall.gateway.intake;

import io.rollcall.gateway.directory.Directory;
import io.rollcall.gateway.person.Namespaces;
import io.rollcall.gateway.person.People;

/**
 * What this gateway knows, as of the log.
 *
 * @param directory who is expected where
 * @param namespaces by whose ids each school counts
 * @param people whose ids are one person's
 */
public record Known(Directory directory, Namespaces namespaces, People people) {}
