package dev.o2cluster.clusterfile.web;

import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

import dev.o2cluster.clusterfile.AgentKeys;
import dev.o2cluster.clusterfile.ClusterFileEdit;
import dev.o2cluster.clusterfile.TokenJson;
import dev.o2cluster.design.Designs;
import dev.o2cluster.secret.RandomPassword;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.web.EntityTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Composes cluster files by REST. The answer lists the files and tells no secret.
 */
@RestController
@RequestMapping("/api/topologies/{id}")
@Tag(name = "Cluster files")
class ComposerResource {

	private final Designs designs;

	private final ClusterFileSaves saves;

	ComposerResource(Designs designs, ClusterFileSaves saves) {
		this.designs = designs;
		this.saves = saves;
	}

	@PostMapping(path = "/token", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Writes token.json; what is absent stays, generate makes an administrator password")
	ResponseEntity<List<ClusterFileView>> token(@PathVariable long id,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
			@RequestBody Passwords passwords, Principal user) {
		return save(id, ifMatch, (edit, known) -> edit.compose(passwords.token(), known), user);
	}

	@PostMapping("/agent-keys")
	@Operation(summary = "Makes a new key pair for the node agents")
	ResponseEntity<List<ClusterFileView>> agentKeys(@PathVariable long id,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch, Principal user) {
		AgentKeys keys = AgentKeys.generate();
		return save(id, ifMatch, (edit, known) -> edit.compose(keys, known), user);
	}

	private ResponseEntity<List<ClusterFileView>> save(long id, @Nullable String ifMatch,
			BiFunction<ClusterFileEdit, SecretValues, ClusterFileEdit> edit, Principal user) {
		StoredTopology stored = this.saves.save(this.saves.expected(id, ifMatch), edit, user.getName());
		return ResponseEntity.ok().eTag(EntityTags.of(stored)).body(ClusterFileView.of(this.designs.of(stored)));
	}

	/**
	 * What {@code token.json} is to say; absent members stay as they are.
	 *
	 * @param password the administrator's password
	 * @param generate whether to make a random one instead
	 * @param keyStorePassword the keystore's password
	 * @param keyManagerPassword the password of the key in it
	 */
	record Passwords(@Nullable String password, @Nullable Boolean generate, @Nullable String keyStorePassword,
			@Nullable String keyManagerPassword) {

		TokenJson token() {
			return new TokenJson(Boolean.TRUE.equals(this.generate) ? RandomPassword.next() : text(this.password),
					text(this.keyStorePassword), text(this.keyManagerPassword));
		}

		private static String text(@Nullable String typed) {
			return Objects.requireNonNullElse(typed, "");
		}

		/** Says nothing of the passwords, for logs. */
		@Override
		public String toString() {
			return TokenJson.NAME;
		}

	}

}
