package dev.o2cluster.secret.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The file {@code secret.key} in the data folder: 32 bytes in Base64, for its owner only.
 */
final class KeyFile {

	private static final int KEY_BYTES = 32;

	private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

	private final Path path;

	KeyFile(Path folder) {
		this.path = folder.resolve("secret.key").toAbsolutePath().normalize();
	}

	byte[] readOrCreate() {
		try {
			// an empty one is left by a first start that was cut off
			if (!Files.exists(this.path) || Files.size(this.path) == 0) {
				Files.deleteIfExists(this.path);
				create();
			}
		}
		catch (IOException ex) {
			throw new SecretKeyException("unwritableFile", this, ex);
		}
		return read();
	}

	byte[] read() {
		if (!Files.exists(this.path)) {
			throw new SecretKeyException("missingFile", this);
		}
		try {
			refuseOpen();
			byte[] key = Base64.getDecoder().decode(Files.readString(this.path).strip());
			if (key.length == KEY_BYTES) {
				return key;
			}
		}
		catch (IOException ex) {
			throw new SecretKeyException("unreadableFile", this, ex);
		}
		catch (IllegalArgumentException ex) {
			// no Base64: no key either
		}
		throw new SecretKeyException("brokenFile", this);
	}

	/** The file has its rights before it has its content. */
	private void create() throws IOException {
		byte[] key = new byte[KEY_BYTES];
		new SecureRandom().nextBytes(key);
		Files.createDirectories(this.path.getParent());
		if (posix()) {
			Files.createFile(this.path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
			Files.setPosixFilePermissions(this.path, OWNER_ONLY);
		}
		else {
			Files.createFile(this.path);
			restrictAcl();
		}
		Files.write(this.path, (Base64.getEncoder().encodeToString(key) + "\n").getBytes(StandardCharsets.US_ASCII),
				StandardOpenOption.WRITE, StandardOpenOption.SYNC);
	}

	private void refuseOpen() throws IOException {
		if (posix() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(this.path))) {
			throw new SecretKeyException("openFile", this);
		}
	}

	private void restrictAcl() throws IOException {
		AclFileAttributeView acl = Files.getFileAttributeView(this.path, AclFileAttributeView.class);
		if (acl != null) {
			acl.setAcl(List.of(AclEntry.newBuilder()
				.setType(AclEntryType.ALLOW)
				.setPrincipal(acl.getOwner())
				.setPermissions(EnumSet.allOf(AclEntryPermission.class))
				.build()));
		}
	}

	private boolean posix() {
		return this.path.getFileSystem().supportedFileAttributeViews().contains("posix");
	}

	@Override
	public String toString() {
		return this.path.toString();
	}

}
