package dev.o2cluster.backup.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import dev.o2cluster.backup.BackupRefusedException;
import dev.o2cluster.backup.Backups;
import dev.o2cluster.web.ApiProblems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Backup and restore for programs.
 */
@RestController
@RequestMapping("/api/backup")
@Tag(name = "backup")
class BackupResource {

	private final Backups backups;

	private final BackupDownload download;

	private final ApiProblems problems;

	BackupResource(Backups backups, BackupDownload download, ApiProblems problems) {
		this.backups = backups;
		this.download = download;
		this.problems = problems;
	}

	@GetMapping
	@Operation(summary = "Makes a backup of everything while the console works: a zip that is sealed with its own hash")
	void make(HttpServletResponse response) throws IOException {
		this.download.send(response);
	}

	@PostMapping("/restore")
	@Operation(
			summary = "Restores a backup, the body, into an empty console; the header Secret-Key has the key of the console it comes from, where that is another")
	ResponseEntity<Void> restore(InputStream body,
			@RequestHeader(name = "Secret-Key", required = false) @Nullable String key) throws IOException {
		Path kept = Files.createTempFile("console-restore", ".zip");
		try {
			Files.copy(body, kept, StandardCopyOption.REPLACE_EXISTING);
			this.backups.restore(kept, Optional.ofNullable(key));
			return ResponseEntity.noContent().build();
		}
		finally {
			Files.delete(kept);
		}
	}

	@ExceptionHandler
	ProblemDetail refused(BackupRefusedException ex) {
		HttpStatus status = ex.key().endsWith(".notEmpty") ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
		return this.problems.of(status, ex.key(), ex.arguments());
	}

}
