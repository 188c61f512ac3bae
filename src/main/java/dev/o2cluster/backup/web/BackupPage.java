package dev.o2cluster.backup.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.o2cluster.backup.BackupRefusedException;
import dev.o2cluster.backup.Backups;
import dev.o2cluster.web.Messages;
import dev.o2cluster.web.PageError;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Backup and restore, for admins.
 */
@Controller
@RequestMapping("/backup")
class BackupPage {

	private final Backups backups;

	private final BackupDownload download;

	private final Messages messages;

	BackupPage(Backups backups, BackupDownload download, Messages messages) {
		this.backups = backups;
		this.download = download;
		this.messages = messages;
	}

	@GetMapping
	String open(Model model) {
		return show(List.of(), model);
	}

	@PostMapping
	void make(HttpServletResponse response) throws IOException {
		this.download.send(response);
	}

	/** Everybody signs in again afterwards, as a user of the backup. */
	@PostMapping("/restore")
	String restore(@RequestParam MultipartFile file, @RequestParam(defaultValue = "") String key, HttpSession session,
			Locale locale, Model model, HttpServletResponse response) throws IOException {
		Path kept = Files.createTempFile("console-restore", ".zip");
		try {
			file.transferTo(kept);
			this.backups.restore(kept, Optional.of(key).filter((text) -> !text.isBlank()));
			session.invalidate();
			return "redirect:/login?restored";
		}
		catch (BackupRefusedException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			String why = this.messages.get(locale, ex.key() + ".detail", ex.arguments());
			return show(List.of(new PageError(ex.key().endsWith(".key") ? "key" : "file", why)), model);
		}
		finally {
			Files.delete(kept);
		}
	}

	private String show(List<PageError> errors, Model model) {
		model.addAttribute("errors", errors);
		model.addAttribute("base", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
		model.addAttribute("empty", this.backups.empty());
		return "backup/backup";
	}

}
