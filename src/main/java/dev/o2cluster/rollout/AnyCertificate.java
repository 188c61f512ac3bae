package dev.o2cluster.rollout;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

import org.jspecify.annotations.Nullable;

/**
 * Takes any certificate: O2OA servers mostly have one of their own making, and a probe
 * neither sends nor believes anything but that somebody answered.
 */
final class AnyCertificate extends X509ExtendedTrustManager {

	private AnyCertificate() {
	}

	static SSLContext context() {
		try {
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, new TrustManager[] { new AnyCertificate() }, null);
			return context;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has TLS", ex);
		}
	}

	@Override
	public void checkClientTrusted(X509Certificate[] chain, String type) {
	}

	@Override
	public void checkServerTrusted(X509Certificate[] chain, String type) {
	}

	@Override
	public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable Socket socket) {
	}

	@Override
	public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable Socket socket) {
	}

	@Override
	public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine engine) {
	}

	@Override
	public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine engine) {
	}

	@Override
	public X509Certificate[] getAcceptedIssuers() {
		return new X509Certificate[0];
	}

}
