package io.rollcall.spreadsheet.register;

/**
 * What is wrong with one cell. Repeats nothing of it.
 *
 * @param column where, from 0
 * @param rule the rule that it breaks
 */
public record CellFault(int column, CellRule rule) {}
