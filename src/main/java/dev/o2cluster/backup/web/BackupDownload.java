package dev.o2cluster.backup.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import dev.o2cluster.backup.Backups;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Sends a backup. It is made whole before the first byte leaves, so that a failure is an
 * answer and not a cut file.
 */
@Component
class BackupDownload {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmm");

	private final Backups backups;

	private final Clock clock;

	BackupDownload(Backups backups, Clock clock) {
		this.backups = backups;
		this.clock = clock;
	}

	void send(HttpServletResponse response) throws IOException {
		Path file = Files.createTempFile("console-backup", ".zip");
		try {
			this.backups.write(file);
			String name = "console-backup-" + MINUTE.format(this.clock.instant().atOffset(ZoneOffset.UTC)) + ".zip";
			response.setContentType("application/zip");
			response.setContentLengthLong(Files.size(file));
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name).build().toString());
			Files.copy(file, response.getOutputStream());
		}
		finally {
			Files.delete(file);
		}
	}

}
