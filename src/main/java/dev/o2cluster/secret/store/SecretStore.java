package dev.o2cluster.secret.store;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import dev.o2cluster.secret.AesGcm;
import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.secret.SecretValue;
import dev.o2cluster.secret.SecretValues;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The secret values of all topologies. A value stays as long as its topology, because old
 * revisions name it, and never changes.
 */
@Component
public class SecretStore {

	private final JdbcClient database;

	private final ConsoleKey key;

	SecretStore(JdbcClient database, ConsoleKey key) {
		this.database = database;
		this.key = key;
	}

	/**
	 * Keeps new values, in the transaction of the caller. A value that is there already
	 * stays what it is.
	 * @param topologyId number of the topology whose design names them
	 * @param values the values
	 */
	public void keep(long topologyId, SecretValues values) {
		if (values.isEmpty()) {
			return;
		}
		Set<String> known = known(topologyId);
		values.forEach((ref, value) -> {
			if (!known.contains(ref.id())) {
				this.database.sql("insert into secret (topology_id, ref, ciphertext) values (?, ?, ?)")
					.params(topologyId, ref.id(),
							AesGcm.encrypt(this.key.key(), place(topologyId, ref), value.packed()))
					.update();
			}
		});
	}

	/**
	 * Reads values.
	 * @param topologyId the topology's number
	 * @param refs the references a design names
	 * @return the values, as far as they are kept
	 */
	public SecretValues values(long topologyId, Collection<SecretRef> refs) {
		if (refs.isEmpty()) {
			return SecretValues.NONE;
		}
		Map<SecretRef, SecretValue> values = new HashMap<>();
		this.database.sql("select ref, ciphertext from secret where topology_id = ?").param(topologyId).query((row) -> {
			SecretRef ref = new SecretRef(row.getString("ref"));
			if (refs.contains(ref)) {
				values.put(ref, open(topologyId, ref, row.getBytes("ciphertext")));
			}
		});
		return SecretValues.of(values);
	}

	private SecretValue open(long topologyId, SecretRef ref, byte[] ciphertext) {
		return AesGcm.decrypt(this.key.key(), place(topologyId, ref), ciphertext)
			.map(SecretValue::unpack)
			.orElseThrow(() -> new IllegalStateException(
					"Secret " + ref + " of topology " + topologyId + " was changed in the database"));
	}

	private Set<String> known(long topologyId) {
		return this.database.sql("select ref from secret where topology_id = ?")
			.param(topologyId)
			.query(String.class)
			.set();
	}

	/** A ciphertext copied to another row cannot be read there. */
	static byte[] place(long topologyId, SecretRef ref) {
		return ("secret " + topologyId + " " + ref).getBytes(StandardCharsets.UTF_8);
	}

}
