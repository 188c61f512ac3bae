package dev.o2cluster.exchange.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.o2cluster.exchange.Drop;
import dev.o2cluster.exchange.Limits;
import dev.o2cluster.exchange.RefusedDropException;
import dev.o2cluster.exchange.ZipReader;

import org.springframework.web.multipart.MultipartFile;

/**
 * Files a form brought: zips, folders and single files in any mixture.
 */
final class Uploads {

	private Uploads() {
	}

	/**
	 * Reads the files of a form.
	 * @param files the files; one without a name was not chosen
	 * @param paths the paths of the first of them, where a script knows them
	 */
	static Drop read(List<MultipartFile> files, List<String> paths) throws IOException, RefusedDropException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		for (MultipartFile file : files) {
			String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
			if (!name.isEmpty()) {
				String path = (parts.size() < paths.size()) ? paths.get(parts.size()) : name;
				if (parts.putIfAbsent(path, file.getBytes()) != null) {
					throw RefusedDropException.twice(path);
				}
			}
		}
		if (parts.isEmpty()) {
			throw RefusedDropException.noFile();
		}
		return ZipReader.read(parts, Limits.USUAL);
	}

}
