package dev.o2cluster.clusterfile.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import dev.o2cluster.topology.ClusterFileName;
import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * What somebody handed in as a cluster file: a file, or a name and a text.
 *
 * @param name the name as typed
 * @param text the text as typed
 * @param keep {@code secret}, {@code open}, or anything else to go by the name
 */
record ClusterFileForm(String name, String text, String keep) {

	static final ClusterFileForm EMPTY = new ClusterFileForm("", "", "");

	/** The name as typed; that of the file where none is. */
	String name(@Nullable MultipartFile file) {
		String own = (file != null && file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
		// some browsers send a path
		return this.name.isBlank() ? own.substring(Math.max(own.lastIndexOf('/'), own.lastIndexOf('\\')) + 1)
				: this.name.strip();
	}

	/** Browsers send every line break of a text field as CR and LF. */
	byte[] bytes(@Nullable MultipartFile file) throws IOException {
		return (file != null && !file.isEmpty()) ? file.getBytes()
				: this.text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
	}

	boolean secret(String name) {
		return this.keep.equals("secret") || (!this.keep.equals("open") && ClusterFileName.usuallySecret(name));
	}

	/** Says nothing of the text, for logs. */
	@Override
	public String toString() {
		return this.name;
	}

}
