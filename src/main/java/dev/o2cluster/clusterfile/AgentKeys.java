package dev.o2cluster.clusterfile;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The key pair that guards the node agents, as O2OA's {@code create encrypt key} writes
 * it: RSA, X.509 and PKCS #8, in URL-safe Base64 without padding or line end. Read in
 * ActionCreateEncryptKey and Crypto of O2OA.
 *
 * @param publicKey text of {@code public.key}
 * @param privateKey text of {@code private.key}
 */
public record AgentKeys(String publicKey, String privateKey) {

	/** Name of the public key's file. */
	public static final String PUBLIC = "public.key";

	/** Name of the private key's file. */
	public static final String PRIVATE = "private.key";

	/** O2OA decrypts in blocks of 128 bytes, so a longer key would lock every agent. */
	private static final int BITS = 1024;

	/**
	 * Makes a new pair.
	 * @return a pair nobody else has
	 */
	public static AgentKeys generate() {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(BITS);
			KeyPair pair = generator.generateKeyPair();
			Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
			return new AgentKeys(base64.encodeToString(pair.getPublic().getEncoded()),
					base64.encodeToString(pair.getPrivate().getEncoded()));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has RSA", ex);
		}
	}

	/**
	 * Tells whether O2OA can use the two together.
	 * @return whether both are keys of the length it takes, and belong together
	 */
	public boolean usable() {
		try {
			KeyFactory rsa = KeyFactory.getInstance("RSA");
			RSAPublicKey open = (RSAPublicKey) rsa.generatePublic(new X509EncodedKeySpec(decode(this.publicKey)));
			RSAPrivateKey closed = (RSAPrivateKey) rsa
				.generatePrivate(new PKCS8EncodedKeySpec(decode(this.privateKey)));
			return open.getModulus().bitLength() == BITS && open.getModulus().equals(closed.getModulus());
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			return false;
		}
	}

	/** O2OA's decoder takes both alphabets of Base64. */
	private static byte[] decode(String text) {
		return Base64.getUrlDecoder().decode(text.strip().replace('+', '-').replace('/', '_'));
	}

	/** Says nothing of the keys, for logs. */
	@Override
	public String toString() {
		return "key pair";
	}

}
