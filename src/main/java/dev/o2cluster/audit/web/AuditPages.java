package dev.o2cluster.audit.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.o2cluster.audit.AuditEntry;
import dev.o2cluster.audit.AuditFilter;
import dev.o2cluster.audit.AuditLog;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The audit log, for admins.
 */
@Controller
class AuditPages {

	private static final int PAGE = 100;

	private static final int MOST = 100_000;

	private static final String LAST = "9223372036854775807";

	private final AuditLog log;

	AuditPages(AuditLog log) {
		this.log = log;
	}

	@GetMapping("/audit")
	String list(@RequestParam(defaultValue = "") String username, @RequestParam(defaultValue = "") String action,
			@RequestParam(defaultValue = "") String subject, @RequestParam(defaultValue = LAST) long before,
			Model model) {
		List<AuditEntry> entries = this.log.find(new AuditFilter(username, action, subject, before, PAGE));
		model.addAttribute("entries", entries);
		model.addAttribute("actions", this.log.actions());
		model.addAttribute("username", username);
		model.addAttribute("action", action);
		model.addAttribute("subject", subject);
		model.addAttribute("next", (entries.size() == PAGE) ? entries.get(PAGE - 1).id() : null);
		return "audit/list";
	}

	@GetMapping("/audit/export.csv")
	ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String username,
			@RequestParam(defaultValue = "") String action, @RequestParam(defaultValue = "") String subject) {
		String csv = AuditCsv.of(this.log.find(new AuditFilter(username, action, subject, Long.MAX_VALUE, MOST)));
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("audit.csv").build().toString())
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.body(csv.getBytes(StandardCharsets.UTF_8));
	}

	@GetMapping("/api/audit")
	@ResponseBody
	List<AuditEntry> entries(@RequestParam(defaultValue = "") String username,
			@RequestParam(defaultValue = "") String action, @RequestParam(defaultValue = "") String subject,
			@RequestParam(defaultValue = LAST) long before) {
		return this.log.find(new AuditFilter(username, action, subject, before, PAGE));
	}

}
