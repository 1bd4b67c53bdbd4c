#!/usr/bin/env bash
# Corrects one photo from the chart in it, using only curl: sign up, upload, follow over server-sent events, download.
#
#   examples/curl/correct.sh photo.jpg corrected.jpg [http://127.0.0.1:4000]
set -euo pipefail

photo=${1:?usage: correct.sh <photo> <output> [url]}
output=${2:?usage: correct.sh <photo> <output> [url]}
url=${3:-http://127.0.0.1:4000}

# Prints the value of a key in a line of JSON. Good enough for these responses; with jq: jq -r .data.register.accessToken.
# Fails and prints the line if the key is missing.
value() {
  local line
  line=$(cat)
  [[ $line =~ \"$1\":\"([^\"]*)\" ]] || { echo "No $1 in the response: $line" >&2; return 1; }
  echo "${BASH_REMATCH[1]}"
}

query() { # query <token> <json>
  curl -sS "$url/graphql" -H 'content-type: application/json' -H "authorization: Bearer $1" -d "$2"
}

name="curl-$RANDOM$RANDOM"
token=$(curl -sS "$url/graphql" -H 'content-type: application/json' -d "{\"query\":
  \"mutation { register(input: { email: \\\"$name@example.com\\\", username: \\\"$name\\\", password: \\\"correct horse $name\\\" }) { accessToken } }\"}" |
  value accessToken)

image=$(curl -sS "$url/graphql" -H "authorization: Bearer $token" \
  -F operations='{"query":"mutation($files: [File!]!) { uploadImages(files: $files) { id } }","variables":{"files":[null]}}' \
  -F map='{"0":["variables.files.0"]}' -F "0=@$photo" | value id)

job=$(query "$token" "{\"query\":\"mutation { createJob(input: { imageId: \\\"$image\\\", type: DETECT_AND_CORRECT }) { id } }\"}" | value id)

# One event per step. The stream ends with the job.
curl -sSN "$url/graphql" -H 'accept: text/event-stream' -H 'content-type: application/json' -H "authorization: Bearer $token" \
  -d "{\"query\":\"subscription { jobProgress(jobId: \\\"$job\\\") { status stage progress sequence } }\"}"

answer=$(query "$token" "{\"query\":\"{ job(id: \\\"$job\\\") { status failure { message } result { deltaEBefore { mean } deltaEAfter { mean } corrected { url } } } }\"}")
echo "$answer"
link=$(value url <<<"$answer")
curl -sS --fail -o "$output" "$link"
echo "Saved to $output"
