package dev.o2cluster.entry;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Stands in for a server of O2OA on loopback: says what it was asked, and echoes one
 * message of a WebSocket.
 */
final class StandIn implements AutoCloseable {

	private static final String HANDSHAKE = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

	private final String name;

	private final ServerSocket server;

	StandIn(String name) throws IOException {
		this.name = name;
		this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		Thread thread = new Thread(this::serve, "stand-in " + name);
		thread.setDaemon(true);
		thread.start();
	}

	String place() {
		return "127.0.0.1:" + this.server.getLocalPort();
	}

	private void serve() {
		while (!this.server.isClosed()) {
			try {
				Socket socket = this.server.accept();
				Thread thread = new Thread(() -> answer(socket), "stand-in " + this.name);
				thread.setDaemon(true);
				thread.start();
			}
			catch (SocketException ex) {
				return;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private void answer(Socket socket) {
		try (socket; DataInputStream in = new DataInputStream(socket.getInputStream())) {
			socket.setSoTimeout(20_000);
			String request = line(in);
			Map<String, String> headers = new TreeMap<>();
			for (String header = line(in); !header.isEmpty(); header = line(in)) {
				int colon = header.indexOf(':');
				headers.put(header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
			}
			if (headers.containsKey("sec-websocket-key")) {
				echo(in, socket.getOutputStream(), headers.get("sec-websocket-key"));
				return;
			}
			int length = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0"))).length;
			byte[] body = (this.name + " " + request + " host=" + headers.get("host") + " for="
					+ headers.get("x-forwarded-for") + " proto=" + headers.get("x-forwarded-proto") + " body=" + length)
				.getBytes(StandardCharsets.UTF_8);
			write(socket.getOutputStream(),
					"HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\nConnection: close\r\n\r\n");
			socket.getOutputStream().write(body);
		}
		catch (IOException ex) {
			// the other side went away, which its test will notice
		}
	}

	/** One text frame of at most 125 bytes comes back with the stand-in's name. */
	private void echo(DataInputStream in, OutputStream out, String key) throws IOException {
		write(out, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
				+ "Sec-WebSocket-Accept: " + accept(key) + "\r\n\r\n");
		in.readUnsignedByte();
		byte[] message = new byte[in.readUnsignedByte() & 0x7f];
		byte[] mask = in.readNBytes(4);
		in.readFully(message);
		for (int i = 0; i < message.length; i++) {
			message[i] ^= mask[i % 4];
		}
		byte[] answer = (this.name + " " + new String(message, StandardCharsets.UTF_8))
			.getBytes(StandardCharsets.UTF_8);
		out.write(0x81);
		out.write(answer.length);
		out.write(answer);
		in.readAllBytes();
	}

	private static String accept(String key) {
		try {
			MessageDigest sha = MessageDigest.getInstance("SHA-1");
			return Base64.getEncoder()
				.encodeToString(sha.digest((key + HANDSHAKE).getBytes(StandardCharsets.US_ASCII)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void write(OutputStream out, String text) throws IOException {
		out.write(text.getBytes(StandardCharsets.US_ASCII));
	}

	private static String line(DataInputStream in) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
			line.append((char) c);
		}
		return line.toString().strip();
	}

	/** Answers nobody any more. */
	void stop() throws IOException {
		this.server.close();
	}

	@Override
	public void close() throws IOException {
		stop();
	}

}
