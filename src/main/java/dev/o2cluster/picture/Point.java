package dev.o2cluster.picture;

/**
 * A place in a picture.
 *
 * @param x pixels from the left
 * @param y pixels from the top
 */
public record Point(long x, long y) {

}
