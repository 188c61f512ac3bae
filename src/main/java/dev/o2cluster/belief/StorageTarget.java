package dev.o2cluster.belief;

/**
 * A place where an upload may land.
 *
 * @param name the name written into the record of a stored file
 * @param place where its files are, such as {@code ftp://192.168.0.1:20040}
 */
public record StorageTarget(String name, String place) {

}
