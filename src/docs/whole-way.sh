#!/usr/bin/env bash
# 一件建议的全过程，只用 curl：从提交、登记、立案、交办、签收、沟通、会办、答复、审签，到评价、办结。
# One suggestion's whole way with nothing but curl: from submission to the verdicts and its conclusion.
#
#   src/docs/whole-way.sh                                     # http://localhost:8080，样例数据 sample data
#   HUIYIN_URL=http://localhost:8081 src/docs/whole-way.sh
#
# 每次运行都是一件新建议：重复的正文会被登记处认出，指回原件。
# Each run is a new suggestion: the same text a second time would be answered as a duplicate of the first.
set -euo pipefail

URL=${HUIYIN_URL:-http://localhost:8080}
PASSWORD=${HUIYIN_PASSWORD:-huiyin2026}

say() { printf '\n%s\n' "$*" >&2; }

# call <account> <method> <path> [json]: prints the answer; a refusal is printed (ProblemDetail) and ends the script
call() {
  local account=$1 method=$2 path=$3 body=${4-} answer status
  printf '   %-20s %-4s %s\n' "$account" "$method" "$path" >&2
  answer=$(curl -sS -u "$account:$PASSWORD" -X "$method" "$URL$path" -w '\n%{http_code}' \
    ${body:+-H 'Content-Type: application/json' --data-binary "$body"})
  status=${answer##*$'\n'}
  answer=${answer%$'\n'*}
  if ((status >= 400)); then
    printf '%s\n%s\n' "$status" "$answer" >&2
    return 1
  fi
  printf '%s' "$answer"
}

# first value of a text field / of a number field in a JSON answer
text() { grep -o "\"$1\":\"[^\"]*\"" | head -n 1 | cut -d '"' -f 4; }
number() { grep -o "\"$1\":[0-9]*" | head -n 1 | cut -d : -f 2; }

say "1. 代表张素龙邀请秦明远联名，秦明远签名后自动提交 a deputy invites a co-signer; with the last signature it is handed in"
EVENT=$(call zhangsulong POST /api/v1/co-signings '{
  "kind": "DEPUTY_SUGGESTION", "term": 6, "session": 6, "inSession": false,
  "subject": "关于规范移交小区物业报修服务的建议（接口演示）",
  "grounds": "演示内容。移交小区报修响应快慢不一，居民不知道找谁。走访时间：'"$(date '+%F %T')"'。",
  "recommendations": [
    {"no": 1, "text": "公布各移交小区统一的报修电话和响应时限。"},
    {"no": 2, "text": "组织物业维修人员岗前培训，合格名单在小区公示。"}],
  "category": "URBAN", "leadProposer": "zhangsulong", "coSigners": ["qinmingyuan"],
  "wishedDepartments": ["zhujian"], "origin": "VISIT", "consentsToDisclosure": true}' | text id)
call qinmingyuan POST "/api/v1/co-signings/$EVENT/signature"

say "2. 查询登记结果 ask what has become of it"
for _ in $(seq 60); do
  RESULT=$(call zhangsulong GET "/api/v1/submissions/$EVENT")
  [ "$(text status <<<"$RESULT")" = ACCEPTED ] && break
  sleep 1
done
ID=$(text proposalId <<<"$RESULT")
PROPOSAL=/api/v1/proposals/$ID
echo "   件的标识 proposal id: $ID" >&2

say "3. 人大代工委审查、立案 the congress's secretariat dockets it: it takes its number"
VERSION=$(call wbl-daigongwei GET "$PROPOSAL" | number version)
NUMBER=$(call wbl-daigongwei POST "$PROPOSAL/docketing" '{"version": '"$VERSION"', "category": "URBAN"}' | text number)
echo "   编号 number: $NUMBER" >&2

say "4. 督查室交办：主办住建局，会办人社局、下元街道 the supervision office assigns"
call wbl-ducha POST "$PROPOSAL/assignments" '{
  "lead": "zhujian", "coHandling": ["renshe", "xiayuan"], "requirement": "逐条答复，先沟通后答复。"}'
SHEET=$(call wbl-ducha GET "$PROPOSAL")
part() { grep -o "\"id\":\"[^\"]*\",\"round\":1,\"organ\":\"$1\"" <<<"$SHEET" | cut -d '"' -f 4; }
LEAD=/api/v1/assignments/$(part zhujian)
RENSHE=/api/v1/assignments/$(part renshe)
XIAYUAN=/api/v1/assignments/$(part xiayuan)

say "5. 三个承办单位签收，经办人认领 the departments acknowledge, their handlers claim"
call wbl-zhujian-lianluo POST "$LEAD/acknowledgement"
call wbl-renshe-lianluo POST "$RENSHE/acknowledgement"
call wbl-xiayuan-lianluo POST "$XIAYUAN/acknowledgement"
call wbl-zhujian-jingban POST "$LEAD/claim"
call wbl-renshe-jingban POST "$RENSHE/claim"
call wbl-xiayuan-jingban POST "$XIAYUAN/claim"

say "6. 住建局登记与代表的面商 the lead department records its consultation with the proposer"
call wbl-zhujian-jingban POST "$LEAD/consultations" '{
  "way": "MEETING", "faceToFace": true, "heldAt": "'"$(date -u +%FT%TZ)"'", "place": "区住建局三楼会议室",
  "participants": "张素龙、常建国", "said": "说明拟公布报修电话和培训安排，代表表示同意。"}' >/dev/null

say "7. 会办意见：经办人送签，领导签批 co-handling opinions, drafted and signed, in parallel"
call wbl-renshe-jingban POST "$RENSHE/opinion-submission" '{"text": "物业维修工种可列入本年度职业技能培训补贴目录。"}'
call wbl-renshe-fenguan POST "$RENSHE/opinion-signature"
call wbl-xiayuan-jingban POST "$XIAYUAN/opinion-submission" '{"text": "街道协助各社区张贴报修电话，汇总居民意见。"}'
call wbl-xiayuan-zhuyao POST "$XIAYUAN/opinion-signature"

say "8. 住建局逐条答复，送审 the reply answers each recommendation and goes to clearing"
call wbl-zhujian-jingban POST "$LEAD/reply-submission" '{
  "category": "RESOLVED", "disclosure": "FULL",
  "opening": "您提出的建议收悉，现答复如下。", "closing": "感谢您对物业管理工作的关心。",
  "answers": [
    {"no": 1, "outcome": "ADOPTED", "text": "已在各移交小区公布统一报修电话，一般报修两小时内到场。"},
    {"no": 2, "outcome": "PLANNED", "text": "列入本年度培训计划，合格名单在小区公示。", "plannedOn": "'"$(date -d '+90 days' +%F 2>/dev/null || date -v+90d +%F)"'"}]}'

say "9. 办公室、分管领导、督查室审核，主要领导签发 three clearings, then the leader issues"
call wbl-zhujian-lianluo POST "$LEAD/clearings" '{"step": "OFFICE", "passed": true}'
call wbl-zhujian-fenguan POST "$LEAD/clearings" '{"step": "DEPUTY_LEADER", "passed": true}'
call wbl-ducha POST "$LEAD/clearings" '{"step": "SUPERVISION", "passed": true, "remark": "同意"}'
call wbl-zhujian-zhuyao POST "$LEAD/issue"

say "10. 两位提出人各自评价 each signer rates attitude and result, by an own account"
call zhangsulong POST "$PROPOSAL/feedback" '{"attitude": "SATISFIED", "result": "SATISFIED", "contactWay": "MEETING", "contactTimes": 1, "agreesWithCategory": true, "consentsToDisclosure": true}'
call qinmingyuan POST "$PROPOSAL/feedback" '{"attitude": "SATISFIED", "result": "MOSTLY_SATISFIED"}'

say "11. 已办结 concluded"
END=$(call zhangsulong GET "$PROPOSAL")
STATE=$(text state <<<"$END")
echo "$NUMBER  $STATE  $URL/proposals/$ID"
[ "$STATE" = CONCLUDED ]
