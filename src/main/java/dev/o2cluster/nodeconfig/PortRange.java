package dev.o2cluster.nodeconfig;

/**
 * Ports that follow one another.
 *
 * @param first the lowest, 1 to 65535
 * @param last the highest, at least the first
 */
public record PortRange(int first, int last) {

	private static final int LAST_PORT = 65535;

	public PortRange {
		if (first < 1 || last < first || last > LAST_PORT) {
			throw new IllegalArgumentException("not a range of ports: " + first + "-" + last);
		}
	}

	/**
	 * A single port.
	 * @param port the port, 1 to 65535
	 * @return the range of just this port
	 */
	public static PortRange of(int port) {
		return new PortRange(port, port);
	}

	static boolean valid(int first, int last) {
		return first >= 1 && last >= first && last <= LAST_PORT;
	}

	/**
	 * Tells whether a port lies in the range.
	 * @param port the port
	 * @return whether it does
	 */
	public boolean contains(int port) {
		return this.first <= port && port <= this.last;
	}

	/**
	 * The range with another sign between its ends.
	 * @param sign what the firewall at hand writes between them
	 * @return such as {@code 29000:30000}; a single port as it is
	 */
	public String text(String sign) {
		return (this.first == this.last) ? Integer.toString(this.first) : this.first + sign + this.last;
	}

	@Override
	public String toString() {
		return text("-");
	}

}
