package dev.o2cluster.picture;

/**
 * A rectangle in a picture.
 *
 * @param x pixels from the left
 * @param y pixels from the top
 * @param width in pixels
 * @param height in pixels
 */
public record Box(long x, long y, long width, long height) {

}
