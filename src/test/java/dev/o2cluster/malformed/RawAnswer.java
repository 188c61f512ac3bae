package dev.o2cluster.malformed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came back.
 *
 * @param status the status; 0 where the connection was closed without an answer
 * @param text head and body
 * @param time how long it took
 */
record RawAnswer(int status, String text, Duration time) {

	private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.1 (\\d{3})");

	private static final Pattern TYPE = Pattern.compile("(?mi)^Content-Type: *([^;\\r\\n]+)");

	private static final int PATIENCE = 60_000;

	static RawAnswer of(int port, byte[] request) throws IOException {
		long start = System.nanoTime();
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setSoTimeout(PATIENCE);
			send(socket, request);
			String text = new String(read(socket.getInputStream()), StandardCharsets.UTF_8);
			Matcher status = STATUS.matcher(text);
			return new RawAnswer(status.find() ? Integer.parseInt(status.group(1)) : 0, text,
					Duration.ofNanos(System.nanoTime() - start));
		}
	}

	/** The server may answer and close before it has read everything. */
	private static void send(Socket socket, byte[] request) throws IOException {
		try {
			socket.getOutputStream().write(request);
			socket.getOutputStream().flush();
			// the server need not wait for a body that was announced and never comes
			socket.shutdownOutput();
		}
		catch (SocketException ex) {
			// what it answered is read next
		}
	}

	private static byte[] read(InputStream in) throws IOException {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		byte[] buffer = new byte[8192];
		try {
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				all.write(buffer, 0, read);
			}
		}
		catch (SocketException ex) {
			// closed in the middle of a body that was too long
		}
		return all.toByteArray();
	}

	String type() {
		Matcher type = TYPE.matcher(this.text);
		return type.find() ? type.group(1).strip() : "";
	}

}
