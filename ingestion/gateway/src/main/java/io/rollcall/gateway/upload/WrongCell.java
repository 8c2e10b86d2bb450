package io.rollcall.gateway.upload;

import io.rollcall.gateway.intake.Fault;

/**
 * A mark that was not admitted.
 *
 * @param row its row in the file
 * @param column the column in which it is to be mended, from 0
 * @param fault what is wrong with it
 */
public record WrongCell(int row, int column, Fault fault) {}
