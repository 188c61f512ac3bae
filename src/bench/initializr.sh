#!/usr/bin/env bash
# Builds a plain Spring Initializr service to compare with, in a folder of its own, and prints the path of its jar.
#
#   src/bench/initializr.sh /tmp/plain-initializr
set -euo pipefail
folder="$1"
mkdir -p "$folder/src/main/java/demo" "$folder/src/main/resources"
cat >"$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
	<modelVersion>4.0.0</modelVersion>
	<parent>
		<groupId>org.springframework.boot</groupId>
		<artifactId>spring-boot-starter-parent</artifactId>
		<!-- what this version of Initializr was built with -->
		<version>3.5.0</version>
		<relativePath/>
	</parent>
	<groupId>demo</groupId>
	<artifactId>plain-initializr</artifactId>
	<version>1</version>
	<dependencies>
		<dependency>
			<groupId>org.springframework.boot</groupId>
			<artifactId>spring-boot-starter-web</artifactId>
		</dependency>
		<dependency>
			<groupId>io.spring.initializr</groupId>
			<artifactId>initializr-web</artifactId>
			<version>0.22.0</version>
		</dependency>
		<dependency>
			<groupId>io.spring.initializr</groupId>
			<artifactId>initializr-generator-spring</artifactId>
			<version>0.22.0</version>
		</dependency>
	</dependencies>
	<build>
		<finalName>plain-initializr</finalName>
		<plugins>
			<plugin>
				<groupId>org.springframework.boot</groupId>
				<artifactId>spring-boot-maven-plugin</artifactId>
			</plugin>
		</plugins>
	</build>
</project>
POM
cat >"$folder/src/main/java/demo/Demo.java" <<'JAVA'
package demo;

import io.spring.initializr.web.support.InitializrMetadataUpdateStrategy;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class Demo {

	public static void main(String[] args) {
		SpringApplication.run(Demo.class, args);
	}

	/** Asks nobody outside for newer versions. */
	@Bean
	InitializrMetadataUpdateStrategy fixedMetadata() {
		return (metadata) -> metadata;
	}

}
JAVA
cat >"$folder/src/main/resources/application.yml" <<'YAML'
# as a service under load would be set: a line for every project would measure the log
logging.level.io.spring.initializr: warn
initializr:
  types:
    - {name: Maven, id: maven-project, action: /starter.zip, default: true, tags: {build: maven, format: project}}
  packagings: [{name: Jar, id: jar, default: true}]
  languages: [{name: Java, id: java, default: true}]
  javaVersions: [{id: 17, default: true}]
  bootVersions: [{id: 3.5.0, name: 3.5.0, default: true}]
  dependencies:
    - {name: Web, content: [{id: web, name: Spring Web, groupId: org.springframework.boot, artifactId: spring-boot-starter-web}]}
YAML
mvn -q -B -f "$folder/pom.xml" package -DskipTests >&2
echo "$folder/target/plain-initializr.jar"
