package dev.o2cluster.clusterfile;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

import javax.crypto.Cipher;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AgentKeys}.
 */
class AgentKeysTests {

	private final AgentKeys keys = AgentKeys.generate();

	@Test
	void pairIsWrittenAsO2oaWritesIt() {
		assertThat(this.keys.publicKey()).matches("[A-Za-z0-9_-]+");
		assertThat(this.keys.privateKey()).matches("[A-Za-z0-9_-]+");
		assertThat(this.keys.usable()).isTrue();
	}

	/** O2OA reads blocks of 128 bytes, whatever the key. */
	@Test
	void credentialEncryptedInOneBlockIsReadInOneBlock() throws Exception {
		KeyFactory rsa = KeyFactory.getInstance("RSA");
		PublicKey open = rsa
			.generatePublic(new X509EncodedKeySpec(Base64.getUrlDecoder().decode(this.keys.publicKey())));
		PrivateKey closed = rsa
			.generatePrivate(new PKCS8EncodedKeySpec(Base64.getUrlDecoder().decode(this.keys.privateKey())));
		Cipher cipher = Cipher.getInstance("RSA");
		cipher.init(Cipher.ENCRYPT_MODE, open);
		byte[] block = cipher.doFinal("o2@1764086400000".getBytes(StandardCharsets.US_ASCII));
		assertThat(block).hasSize(128);
		cipher.init(Cipher.DECRYPT_MODE, closed);
		assertThat(cipher.doFinal(block)).asString().isEqualTo("o2@1764086400000");
	}

	@Test
	void everyPairIsAnother() {
		assertThat(AgentKeys.generate().privateKey()).isNotEqualTo(this.keys.privateKey());
	}

	@Test
	void keysOfTwoPairsAreNotUsable() {
		assertThat(new AgentKeys(AgentKeys.generate().publicKey(), this.keys.privateKey()).usable()).isFalse();
		assertThat(new AgentKeys("no key", this.keys.privateKey()).usable()).isFalse();
	}

	@Test
	void bothAlphabetsOfBase64AreRead() {
		String usual = Base64.getEncoder().encodeToString(Base64.getUrlDecoder().decode(this.keys.publicKey()));
		assertThat(new AgentKeys(usual + "\n", this.keys.privateKey()).usable()).isTrue();
	}

	@Test
	void longerKeysAreNotUsable() throws Exception {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
		generator.initialize(2048);
		KeyPair pair = generator.generateKeyPair();
		Base64.Encoder base64 = Base64.getUrlEncoder();
		assertThat(new AgentKeys(base64.encodeToString(pair.getPublic().getEncoded()),
				base64.encodeToString(pair.getPrivate().getEncoded()))
			.usable()).isFalse();
	}

	@Test
	void textTellsNothing() {
		assertThat(this.keys).hasToString("key pair");
	}

}
