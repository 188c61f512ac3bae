# The console as an image.
#
#   docker build -t o2oa-cluster-console .
#   docker run -p 8080:8080 -v console-data:/data -e CONSOLE_ADMIN_PASSWORD=... o2oa-cluster-console
#
# Both base images can be replaced by any that have a JDK (build) and a JRE (run) of the same release, 17 or newer, on
# a Debian-like system:
#
#   docker build --build-arg BUILD_IMAGE=... --build-arg RUNTIME_IMAGE=... -t o2oa-cluster-console .

ARG BUILD_IMAGE=eclipse-temurin:17-jdk
ARG RUNTIME_IMAGE=eclipse-temurin:17-jre

# ---- build: the jar, taken apart into layers, and the health check ----
FROM ${BUILD_IMAGE} AS build
WORKDIR /build
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY src src
# The cache keeps Maven and its downloads between builds and stays out of the image. The tests are not in the build
# context (.dockerignore): they run in ./mvnw verify.
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -ntp package -Dmaven.test.skip=true
# "application" changes with every commit, "dependencies" seldom: a layer each
RUN java -Djarmode=tools -jar target/o2oa-cluster-console.jar extract --layers --destination layers \
    && javac -d health src/main/docker/HealthCheck.java

# ---- run ----
FROM ${RUNTIME_IMAGE}
LABEL org.opencontainers.image.title="O2OA cluster console" \
      org.opencontainers.image.licenses="Apache-2.0"

# file names and console output may be Chinese
ENV LANG=C.UTF-8 \
    CONSOLE_DATA_DIR=/data

RUN groupadd --gid 10001 console \
    && useradd --uid 10001 --gid console --home-dir /data --no-create-home --shell /usr/sbin/nologin console \
    && install --directory --owner=console --group=console --mode=0750 /data

WORKDIR /app
COPY --from=build /build/health/ health/
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./

# A training run writes the classes that a start loads to a cache, which makes every later start quicker: an AOT cache
# where this Java can write one in a single run (25 and newer), else an AppCDS archive. It starts the application for
# real and asks for the first page, so it gets a data folder of its own, and it fails the build if the application
# cannot start or the cache is not written. It stands here, and not in the build stage, because the cache is good for
# exactly this Java and these files. The collector is the same in both runs; docs/decisions/0081-java-options.md says
# why it is this one. For another one, mount another java.options.
RUN if java -XX:+PrintFlagsFinal -version 2>/dev/null | grep -q AOTCacheOutput; \
    then write=AOTCacheOutput read=AOTCache; \
    else write=ArchiveClassesAtExit read=SharedArchiveFile; fi \
    && echo "-XX:+UseSerialGC" >/app/java.options \
    && { CONSOLE_DATA_DIR=/tmp/training CONSOLE_ADMIN_PASSWORD=only-for-the-training-run \
        java @/app/java.options -XX:$write=/app/console.cache -Xlog:cds=error,cds+dynamic=error -XX:-UsePerfData \
            -jar /app/o2oa-cluster-console.jar & console=$!; } \
    && until CONSOLE_HEALTH_URL=http://127.0.0.1:8080/login java -XX:-UsePerfData -cp /app/health HealthCheck; \
        do kill -0 $console && sleep 1 || exit 1; done \
    && kill $console && { wait $console || test $? -eq 143; } && test -s /app/console.cache \
    && echo "-XX:$read=/app/console.cache" >>/app/java.options \
    && rm -rf /tmp/training /tmp/tomcat*

# by number, so that an orchestrator can tell that it is not root
USER 10001:10001
VOLUME ["/data"]
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 \
    CMD ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx32m", "-cp", "/app/health", "HealthCheck"]
# Options of your own go into JAVA_TOOL_OPTIONS. A Java for which the cache is not good starts without it.
ENTRYPOINT ["java", "@/app/java.options", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", \
            "-jar", "/app/o2oa-cluster-console.jar"]
