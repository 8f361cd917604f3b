#!/usr/bin/env bash
# Takes nothing; deploys the stack on MiniStack (AWS on this machine's loopback), proves the way of an article there, destroys it.
# Needs python3 with venv, openssl, and PyPI to install MiniStack from. No cloud account, no Docker.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

for tool in python3 openssl timeout setsid; do
  command -v "$tool" >/dev/null || { echo "test:deploy needs $tool, which is not installed." >&2; exit 1; }
done

work=$(mktemp -d)
server=
cleanup() {
  local status=$?
  trap - EXIT INT TERM
  if [ -n "$server" ]; then
    # The whole group: the server starts the Lambdas as processes of its own.
    kill -TERM -- "-$server" 2>/dev/null || true
    for _ in 1 2 3 4 5; do kill -0 -- "-$server" 2>/dev/null || break; sleep 1; done
    kill -KILL -- "-$server" 2>/dev/null || true
  fi
  if [ "$status" -ne 0 ] && [ -f "$work/server.log" ]; then
    echo "--- the last lines of the server's log" >&2
    tail -n "${SERVER_LOG_LINES:-60}" "$work/server.log" >&2
  fi
  rm -rf "$work"
  exit "$status"
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

step() { printf '\n== %s (%ss)\n' "$1" "$SECONDS"; }

step 'Install MiniStack'
python3 -m venv "$work/venv" || {
  echo 'python3 cannot make a virtual environment; on Debian: apt-get install python3-venv' >&2
  exit 1
}
timeout 300 "$work/venv/bin/pip" install --quiet --disable-pip-version-check ministack==1.5.33 boto3==1.43.106

step 'Start MiniStack'
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
# Nothing of the caller's own account may reach these commands, nor these commands that account.
unset AWS_PROFILE AWS_SESSION_TOKEN AWS_ENDPOINT_URL AWS_ENDPOINT_URL_S3 AWS_ENDPOINT_URL_DYNAMODB
export AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null AWS_EC2_METADATA_DISABLED=true
export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1
# The SDK's word on Node versions is for the Lambda runtime's owner, not for the reader of this log.
export CDK_HOME="$work/cdk" TMPDIR="$work" NODE_NO_WARNINGS=1
# A caller's own certificates would keep the Lambdas from trusting the server's.
unset AWS_CA_BUNDLE REQUESTS_CA_BUNDLE SSL_CERT_FILE NODE_EXTRA_CA_CERTS
# AUTH: grants are enforced, so a missing one fails here. The SDK signs some requests fully only over TLS.
# NODE_PATH: the AWS runtime carries the SDK, which CDK's own helper (it empties the buckets on destroy) relies on.
GATEWAY_PORT=$port NODE_PATH="$PWD/node_modules" BIND_HOST=127.0.0.1 AUTH=true USE_SSL=1 \
  setsid timeout 900 "$work/venv/bin/ministack" >"$work/server.log" 2>&1 </dev/null &
server=$!
export AWS_ENDPOINT_URL="https://127.0.0.1:$port"
export NODE_EXTRA_CA_CERTS="$work/ministack-tls/server.crt" AWS_CA_BUNDLE="$work/ministack-tls/server.crt"
for _ in $(seq 60); do
  kill -0 "$server" 2>/dev/null || { echo 'MiniStack ended while starting.' >&2; exit 1; }
  if [ -f "$NODE_EXTRA_CA_CERTS" ] && (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then ready=yes; break; fi
  sleep 0.5
done
[ "${ready:-}" = yes ] || { echo 'MiniStack did not open its port within 30 seconds.' >&2; exit 1; }

cdk() { timeout 240 npx --no-install cdk "$@" --ci --no-color </dev/null; }

step 'cdk bootstrap'
cdk bootstrap --app 'npx --no-install tsx bin/cloud.ts' --output "$work/cdk.out" >"$work/bootstrap.log" 2>&1 ||
  { cat "$work/bootstrap.log" >&2; exit 1; }
tail -n 1 "$work/bootstrap.log"

step 'cdk deploy'
# MiniStack runs the Lambdas on this machine, so they need its native library.
cdk deploy --require-approval never --progress events -c keepData=false -c architecture=host --output "$work/cdk.out" \
  --outputs-file "$work/outputs.json" >"$work/deploy.log" 2>&1 || { cat "$work/deploy.log" >&2; exit 1; }
cat "$work/outputs.json"

step 'The way of an article'
timeout 180 npx --no-install tsx test/deploy/prove.ts "$work/outputs.json"

step 'cdk destroy'
cdk destroy --force -c keepData=false -c architecture=host --output "$work/cdk.out" >"$work/destroy.log" 2>&1 ||
  { cat "$work/destroy.log" >&2; exit 1; }
timeout 60 npx --no-install tsx test/deploy/prove.ts --gone "$work/outputs.json"

step 'Deployed, proved, destroyed'
