package dev.o2cluster.preview;

/**
 * One file of a bundle, and whether the edit touches it.
 *
 * @param path its path in the zip
 * @param changed whether it differs from what is stored, or is new
 */
public record PreviewFile(String path, boolean changed) {

}
