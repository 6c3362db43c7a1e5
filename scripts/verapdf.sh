#!/bin/sh
# Lay veraPDF, the judge of PDF/UA and PDF/A, into .venv: its one jar, and .venv/bin/verapdf to start it.
# Name and version stand in tests/judges/pom.xml, the jar's hash in tests/judges/verapdf.sha256. Needs Java and Maven.
#
# Called by scripts/setup.sh dev; quick when nothing changed. Where veraPDF cannot be had, it says so and goes on: the
# tests that ask it are skipped. With CI=true it ends with 3 instead.
set -eu

cd "$(dirname "$0")/.."
judges=tests/judges
home=.venv/verapdf
starter=.venv/bin/verapdf

say() { printf '%s\n' "$*" >&2; }
without() {
    say "veraPDF is not here: $*"
    say "What the files claim (PDF/UA, PDF/A) is not judged by it on this machine."
    case ${CI:-} in "" | false | 0) exit 0 ;; *) exit 3 ;; esac
}

if [ -x "$starter" ] && cmp -s "$judges/pom.xml" "$home/pom.xml"; then exit 0; fi
command -v java >/dev/null 2>&1 || without "there is no Java. On Debian type: sudo apt-get install default-jre-headless"
command -v mvn >/dev/null 2>&1 || without "there is no Maven. On Debian type: sudo apt-get install maven"

say "Laying veraPDF into $home"
rm -rf "$home" "$starter"
mkdir -p "$home"
mvn --quiet --batch-mode --file "$judges/pom.xml" dependency:copy-dependencies \
    -DoutputDirectory="$PWD/$home" >"$home/maven.log" 2>&1 || {
    grep -m 2 ERROR "$home/maven.log" >&2 || tail -n 3 "$home/maven.log" >&2
    without "Maven could not bring it; the lines above say why."
}
.venv/bin/python - "$home" "$judges/verapdf.sha256" <<'PYTHON' || without "the file that came is not the one that is locked."
import hashlib, pathlib, sys
home, lock = map(pathlib.Path, sys.argv[1:])
for line in lock.read_text("utf-8").splitlines():
    digest, name = line.split()
    if hashlib.sha256((home / name).read_bytes()).hexdigest() != digest:
        sys.exit(1)
PYTHON

# The client compiler alone, and one thread to collect garbage: judging takes seconds, and its start counts.
cat >"$starter" <<'STARTER'
#!/bin/sh
home=$(CDPATH= cd -- "$(dirname -- "$0")/../verapdf" && pwd)
exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$home"/cli-*.jar "$@"
STARTER
chmod +x "$starter"
cp "$judges/pom.xml" "$home/pom.xml"
