package dev.o2cluster.preview.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.o2cluster.bundle.BundleFile;
import dev.o2cluster.design.Design;
import dev.o2cluster.diff.DiffRow;
import dev.o2cluster.diff.TextDiff;
import dev.o2cluster.nodeconfig.ExplainedLine;
import dev.o2cluster.nodeconfig.ReasonTexts;
import dev.o2cluster.preview.BundlePreview;
import dev.o2cluster.preview.PreviewFile;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.web.NotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * The files of one host with one of them open, beside an edit or after it.
 *
 * @param host the host whose bundle it is
 * @param hosts all hosts to choose from
 * @param files the tree
 * @param path path of the open file
 * @param size its size in bytes
 * @param showing how much of it may be seen
 * @param lines its lines
 */
public record FilesView(String host, List<String> hosts, List<PreviewFile> files, String path, int size,
		Showing showing, List<LineView> lines) {

	/**
	 * Opens a file of a stored design.
	 * @param design the design
	 * @param wish what to open
	 * @param locale language of the reasons
	 * @return the view
	 * @throws NotFoundException if there is no such host or file
	 */
	public static FilesView of(Design design, Wish wish, Locale locale) {
		return of(design, design, wish, locale);
	}

	/**
	 * Opens a file of a design that is being edited, beside what is stored.
	 * @param stored the stored design
	 * @param edited what the edit makes of it
	 * @param wish what to open
	 * @param locale language of the reasons
	 * @return the view
	 * @throws NotFoundException if there is no such host or file
	 */
	public static FilesView of(Design stored, Design edited, Wish wish, Locale locale) {
		Topology topology = edited.cluster().topology();
		Host host = host(topology, wish.host());
		BundlePreview preview = BundlePreview.of(stored.cluster(), edited.cluster(), host);
		String path = preview.path((wish.file() != null) ? wish.file() : nodeFile(host.address().value()),
				(wish.follow() != null) ? nodeFile(wish.follow()) : null);
		BundleFile file = preview.file(path)
			.orElseThrow(() -> new NotFoundException("api.noFile", path, host.address()));
		return new FilesView(host.address().value(),
				topology.hosts().stream().map((one) -> one.address().value()).toList(), preview.files(), path,
				file.bytes().length, Showing.of(file),
				lines(preview.diff(file).unified(), edited.cluster().explain(host, path), locale));
	}

	/**
	 * The same with the open file as it is, secrets included.
	 * @param design the stored design
	 * @return the view, for whoever is in the audit log
	 */
	public FilesView revealed(Design design) {
		BundleFile file = design.cluster().of(host(design.topology(), this.host)).file(this.path).orElseThrow();
		String text = file.readable() ? file.text() : "";
		return new FilesView(this.host, this.hosts, this.files, this.path, this.size, Showing.REVEALED,
				lines(TextDiff.between(text, text).unified(), List.of(), Locale.ENGLISH));
	}

	/**
	 * The files an edit touches.
	 * @return their paths
	 */
	public List<String> changed() {
		return this.files.stream().filter(PreviewFile::changed).map(PreviewFile::path).toList();
	}

	private static Host host(Topology topology, @Nullable String address) {
		return (address == null) ? topology.hosts().get(0) : topology.host(address)
			.orElseThrow(() -> new NotFoundException("api.noHost", address, topology.name()));
	}

	private static String nodeFile(String host) {
		return "o2server/config/node_" + host + ".json";
	}

	private static List<LineView> lines(List<DiffRow> rows, List<ExplainedLine> explained, Locale locale) {
		Map<Integer, ExplainedLine> reasons = new HashMap<>();
		explained.forEach((line) -> reasons.put(line.line(), line));
		ReasonTexts texts = ReasonTexts.of(locale);
		return rows.stream()
			.map((row) -> LineView.of(row, (row.newLine() != null) ? reasons.get(row.newLine()) : null, texts))
			.toList();
	}

	/** How much of a file a page shows. */
	public enum Showing {

		/** All of it. */
		OPEN,

		/** Nothing: it is no text. */
		BINARY,

		/** Everything but its secrets. */
		MASKED,

		/** All of it, secrets included. */
		REVEALED;

		static Showing of(BundleFile file) {
			return file.secret() ? MASKED : (file.readable() ? OPEN : BINARY);
		}

		/**
		 * The name in message keys.
		 * @return such as {@code masked}
		 */
		public String key() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * What a reader wants to see.
	 *
	 * @param host the host whose bundle to show; {@code null} for the first
	 * @param file path of the file to open; {@code null} for the host's own node file
	 * @param follow a host that was just edited; its node file is opened if the edit
	 * changes it but not the file that was open
	 */
	public record Wish(@Nullable String host, @Nullable String file, @Nullable String follow) {

		/** The first host's node file. */
		public static final Wish NONE = new Wish(null, null, null);

	}

}
