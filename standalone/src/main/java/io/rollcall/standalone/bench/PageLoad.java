package io.rollcall.standalone.bench;

/**
 * What it took to show the overview once.
 *
 * @param requests that a server answered, not the browser's cache
 * @param bytes over the wire, heads included
 * @param firstPaint from the click to the first content on the screen, in milliseconds
 * @param figures from the click to the first figure, in milliseconds
 * @param loaded from the click until nothing is fetched any more, the charts' library included, in milliseconds
 */
public record PageLoad(int requests, long bytes, long firstPaint, long figures, long loaded) {}
