package dev.o2cluster.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.diagnostics.FailureAnalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests of {@link DataFolder} and {@link DataFolderFailureAnalyzer}.
 */
class DataFolderTests {

	@TempDir
	Path folder;

	@Test
	void folderIsMadeAndFoundAgain() {
		Path data = this.folder.resolve("a/b");
		DataFolder.check(data);
		assertThat(data).isEmptyDirectory();
		DataFolder.check(data);
	}

	@Test
	void fileIsNoFolderAndHoldsNone() throws IOException {
		Path file = Files.createFile(this.folder.resolve("data"));
		assertThat(refusal(file)).contains(file.toString(), "is a file");
		assertThat(refusal(file.resolve("below"))).contains(file.resolve("below").toString(), "cannot be made");
	}

	@Test
	void everyRefusalNamesTheFolderAndARemedy() {
		for (String code : new String[] { "noFolder", "notMade", "readOnly" }) {
			DataFolderException ex = new DataFolderException(code, this.folder);
			FailureAnalysis analysis = new DataFolderFailureAnalyzer().analyze(ex, ex);
			assertThat(analysis.getDescription()).contains(this.folder.toString());
			assertThat(analysis.getAction()).contains("--console.data-dir");
		}
	}

	private static String refusal(Path folder) {
		DataFolderException ex = catchThrowableOfType(DataFolderException.class, () -> DataFolder.check(folder));
		return new DataFolderFailureAnalyzer().analyze(ex, ex).getDescription();
	}

}
