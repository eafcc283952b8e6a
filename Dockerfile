# Builds the jar, then runs it as an ordinary user. With SPRING_DATASOURCE_URL and SPRING_KAFKA_BOOTSTRAP_SERVERS it uses those
# servers (docker-compose.yml); without, it starts its own with their data in the volume /data.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN mvn -B -ntp package -DskipTests

FROM eclipse-temurin:17-jre
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --create-home huiyin \
 && install -d -o huiyin -g huiyin /data
COPY --from=build /src/target/huiyin.jar /opt/huiyin/huiyin.jar
USER huiyin
WORKDIR /opt/huiyin
ENV HUIYIN_DATA_DIR=/data \
    LANG=C.UTF-8 \
    JAVA_TOOL_OPTIONS="-Xmx512m -Dfile.encoding=UTF-8"
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 \
  CMD curl -fsS "http://localhost:${PORT:-8080}/actuator/health/readiness" || exit 1
ENTRYPOINT ["java", "-jar", "huiyin.jar"]
