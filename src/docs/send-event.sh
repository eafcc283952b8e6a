#!/usr/bin/env bash
# 向回音发一个事件，只需要 JDK 和打好的 jar（它带着 Kafka 的命令行生产者）。
# Sends one event with nothing but a JDK and the packaged jar, which carries Kafka's console producer.
#
#   src/docs/send-event.sh <topic> <source> <type> <actor> <data.json>
#   src/docs/send-event.sh huiyin.submissions wanbailin-congress proposal.submitted.v1 zhangsulong \
#       src/main/resources/contracts/examples/proposal.submitted.v1.json
#
# 环境变量 Environment: HUIYIN_BROKER（默认 127.0.0.1:19092），HUIYIN_JAR（默认 target/huiyin.jar）
set -euo pipefail

if (($# != 5)); then
  sed -n 's/^# \{0,1\}//; 2,8p' "$0" >&2
  exit 2
fi
topic=$1 source=$2 type=$3 actor=$4 file=$5
id=$(date +%s)-$$

# 生产者读一行：标头、键、正文，以制表符分隔；正文里的换行和制表符换成空格
# the producer reads one line: headers, key, data, parted by tabs; line breaks and tabs of the data become spaces
out=$(printf 'ce_specversion:1.0,ce_id:%s,ce_source:%s,ce_type:%s,ce_actor:%s,ce_time:%s\t%s\t%s\n' \
  "$id" "$source" "$type" "$actor" "$(date -u +%FT%TZ)" "$source/$id" "$(tr '\n\r\t' '   ' <"$file")" |
  java -Dfile.encoding=UTF-8 -Dloader.main=kafka.tools.ConsoleProducer -cp "${HUIYIN_JAR:-target/huiyin.jar}" \
    org.springframework.boot.loader.launch.PropertiesLauncher \
    --bootstrap-server "${HUIYIN_BROKER:-127.0.0.1:19092}" --topic "$topic" \
    --property parse.headers=true --property parse.key=true 2>&1) || { echo "$out" >&2; exit 1; }
if grep -E ' (ERROR|WARN) ' <<<"$out" >&2; then
  exit 1
fi
echo "$source $id"
