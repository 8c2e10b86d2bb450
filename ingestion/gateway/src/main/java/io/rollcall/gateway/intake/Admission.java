package io.rollcall.gateway.intake;

import io.rollcall.gateway.security.PseudonymKey;
import java.time.Duration;

/**
 * By what the intake decides, but for directory and clock.
 *
 * @param pseudonymKey from which the districts' keys are derived
 * @param correctionWindow how far back an occasion may lie
 */
public record Admission(PseudonymKey pseudonymKey, Duration correctionWindow) {}
