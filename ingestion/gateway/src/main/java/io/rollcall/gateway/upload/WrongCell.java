package io.rollcall.gateway.upload;

import io.rollcall.gateway.intake.Fault;

/**
 * A mark that was not admitted.
 *
 * @param row its row in the file
 * @param column its column, from 0
 * @param fault what is wrong with it
 */
public record WrongCell(int row, int column, Fault fault) {}
