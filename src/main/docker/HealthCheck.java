import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * The image's health check: exit code 0 if the console in this container says that it is
 * up, 1 if not. The Dockerfile compiles it, so that the image needs nothing but its Java
 * to check itself: no curl, no wget, no shell.
 * <p>
 * It asks the port of SERVER_PORT (default 8080) on this host. CONSOLE_HEALTH_URL
 * replaces the whole URL, for a console that serves TLS or a context path.
 */
final class HealthCheck {

	private HealthCheck() {
	}

	public static void main(String[] args) {
		String port = System.getenv().getOrDefault("SERVER_PORT", "8080");
		String url = System.getenv()
			.getOrDefault("CONSOLE_HEALTH_URL", "http://127.0.0.1:" + port + "/actuator/health");
		try {
			HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
			connection.setConnectTimeout(2_000);
			connection.setReadTimeout(3_000);
			int status = connection.getResponseCode();
			System.out.println(url + " answers " + status);
			System.exit((status == HttpURLConnection.HTTP_OK) ? 0 : 1);
		}
		catch (IOException | RuntimeException ex) {
			System.out.println(url + " does not answer: " + ex);
			System.exit(1);
		}
	}

}
