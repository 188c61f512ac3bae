package dev.o2cluster.verify;

import java.util.Locale;

import dev.o2cluster.topology.HostAddress;

/**
 * What a code is made of besides phase and result.
 *
 * @param host the host the script ran on
 * @param manifest SHA-256 of its bundle's MANIFEST.sha256, as 64 hexadecimal digits
 * @param challenge what was typed behind the phase, in lower case and with single blanks:
 * the word of a run's step, and the parts to check; empty where nothing was
 */
public record CodeOrigin(HostAddress host, String manifest, String challenge) {

	public CodeOrigin {
		challenge = challenge.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
	}

	/** The lines that scripts hash, ending with the phase and result they found. */
	String lines(VerifyCode code) {
		return this.host + "\n" + this.manifest + "\n" + code.phase().key() + "\n" + code.result().key() + "\n"
				+ (this.challenge.isEmpty() ? "" : this.challenge + "\n");
	}

}
