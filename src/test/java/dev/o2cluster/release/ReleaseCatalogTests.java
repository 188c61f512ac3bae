package dev.o2cluster.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.o2cluster.release.NodeField.Holds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the data files of the release lines.
 */
class ReleaseCatalogTests {

	static Stream<Release> lines() {
		return Releases.catalog().releases().stream();
	}

	@Test
	void linesStandInTheOrderOfVersions() {
		assertThat(lines().map(Release::id)).containsExactly("4", "5", "6", "7", "8");
		assertThat(Releases.catalog().preferred().id()).isEqualTo("6");
	}

	@ParameterizedTest
	@MethodSource("lines")
	void everyMemberIsASectionOrAFieldOfTheRoot(Release line) {
		assertThat(line.members()).doesNotHaveDuplicates()
			.allMatch((member) -> line.hasSection(member) || line.field(Release.ROOT, member).isPresent());
		assertThat(line.sections().keySet()).contains("root", "application", "web", "data", "storage")
			.allMatch((section) -> section.equals(Release.ROOT) || line.members().contains(section));
		assertThat(line.fields(Release.ROOT)).filteredOn(NodeField::sample)
			.allMatch((field) -> line.members().contains(field.name()));
	}

	@ParameterizedTest
	@MethodSource("lines")
	void everyFieldHasAValueOfItsOwnTypeAndRange(Release line) {
		fields(line).forEach((field) -> {
			JsonNode value = field.defaultValue();
			assertThat(value != null || !field.sample() || !field.fields().isEmpty()).as(field.name()).isTrue();
			if (value != null) {
				assertThat(field.problemsOf(value)).as(field.name()).isEmpty();
			}
			JsonNode absent = field.absent();
			if (absent != null && !absent.isString()) {
				assertThat(field.problemsOf(absent)).as(field.name()).isEmpty();
			}
			assertThat(field.type() != FieldType.INTEGER || field.min() != null).as(field.name()).isTrue();
			assertThat(field.fields().isEmpty()).as(field.name()).isEqualTo(field.type() != FieldType.OBJECT);
		});
	}

	@ParameterizedTest
	@MethodSource("lines")
	void namesAreUniqueInTheirSection(Release line) {
		line.sections()
			.forEach((section, fields) -> assertThat(fields).extracting(NodeField::name).doesNotHaveDuplicates());
		assertThat(line.modules()).doesNotHaveDuplicates().isSorted().contains("x_file_assemble_control");
	}

	@ParameterizedTest
	@MethodSource("lines")
	void everyFieldAndModuleAndLineIsExplainedInBothLanguages(Release line) {
		Meanings meanings = Releases.meanings();
		List<Meaning> found = new ArrayList<>();
		line.sections().forEach((section, fields) -> fields.forEach((field) -> {
			found.add(meanings.of(section, field.name(), field).orElseThrow());
			field.fields()
				.forEach((member) -> found
					.add(meanings.of(section, field.name() + "." + member.name(), member).orElseThrow()));
		}));
		line.modules().forEach((module) -> found.add(meanings.ofModule(module).orElseThrow()));
		found.add(line.howToTell());
		assertThat(found).allSatisfy((meaning) -> {
			assertThat(meaning.en()).isNotBlank().matches("\\p{ASCII}+");
			assertThat(meaning.zh()).containsPattern("\\p{IsHan}").isNotEqualTo(meaning.en());
		});
	}

	@ParameterizedTest
	@MethodSource("lines")
	void schedulesAndModuleListsAreMarked(Release line) {
		assertThat(fields(line)).filteredOn((field) -> field.name().equals("cron"))
			.isNotEmpty()
			.allMatch((field) -> field.holds() == Holds.CRON);
		assertThat(line.fields("application")).filteredOn((field) -> field.holds() == Holds.MODULES)
			.extracting(NodeField::name)
			.contains("includes", "excludes");
		assertThat(line.fields("data")).noneMatch((field) -> field.holds() == Holds.MODULES);
	}

	@Test
	void readRefusesAMemberItDoesNotKnow() throws IOException {
		String file = new String(getClass().getResourceAsStream("/releases/6.json").readAllBytes(),
				StandardCharsets.UTF_8);
		byte[] misspelt = file.replace("\"suggestions\"", "\"sugestions\"").getBytes(StandardCharsets.UTF_8);
		assertThatExceptionOfType(JacksonException.class)
			.isThrownBy(() -> ReleaseCatalog.read(new ByteArrayInputStream(misspelt)))
			.withMessageContaining("sugestions");
	}

	@Test
	void modulesAreNamedAsTheLineComparesThem() {
		assertThat(Releases.line("6").modulePattern("x_file_assemble_control")).isEqualTo("*x_file_assemble_control");
		assertThat(Releases.line("6").moduleClass("x_file_assemble_control"))
			.isEqualTo("com.x.base.core.project.x_file_assemble_control");
		assertThat(Releases.line("6").modulePattern("*x_file*")).isEqualTo("*x_file*");
		assertThat(Releases.line("6").modulePattern("x_mine")).isEqualTo("x_mine");
		assertThat(Releases.line("4").modulePattern("x_file_assemble_control")).isEqualTo("x_file_assemble_control");
	}

	private static List<NodeField> fields(Release line) {
		return line.sections()
			.values()
			.stream()
			.flatMap(List::stream)
			.flatMap((field) -> Stream.concat(Stream.of(field), field.fields().stream()))
			.toList();
	}

}
