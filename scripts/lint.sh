#!/bin/bash
# What the compiler and swift-format do not see: words that must not stay, walls between modules, scripts that parse.
set -euo pipefail
cd "$(dirname "$0")/.."

failed=0

# refuse WHAT PATTERN PATH… : fails when a line of the paths matches the Perl pattern.
refuse() {
  local what=$1 pattern=$2
  shift 2
  local found
  found=$(grep -rnP --include='*.swift' --include='*.sh' --include='*.py' --include='*.md' --include='*.yaml' \
    --include=Makefile -e "$pattern" -- "$@" || true)
  if [ -n "$found" ]; then
    printf 'lint: %s\n%s\n' "$what" "$found" >&2
    failed=1
  fi
}

# only MODULE IMPORT : fails when a module other than MODULE, or those that `|` parts, imports IMPORT.
only() {
  local others=()
  for module in Sources/*/; do [[ "|$1|" == *"|$(basename "$module")|"* ]] || others+=("$module"); done
  refuse "only $1 may import $2" "^[^/]*\bimport $2\b" "${others[@]}"
}

everything=()
for path in Package.swift Makefile README.md CONTRIBUTING.md Sources Tests Benchmarks scripts docs reports fixtures; do
  [ -e "$path" ] && everything+=("$path")
done
refuse 'unfinished work must not stay' '\b(TO''DO|FIX''ME|XX''X)\b' "${everything[@]}"
refuse 'a path of one machine must not stay' '(^|[^A-Za-z.])/(root|work|home)/' "${everything[@]}"
refuse 'a mistake of the user must not stop the program' '\btry!|\bas!|\bfatalError\(|\bpreconditionFailure\(' Sources
refuse 'Foundation stays out of the product' '\bimport Foundation' Sources
only BilanXlsx CXlsxWriter
only BilanCairo CPangoCairo
only 'BilanPdf|BilanSheets|BilanXlsx' CZlib
only BilanSheets CExpat
only BilanYaml CYaml
only BilanIntake CByteMask
only BilanPublication CSystem
only BilanDigest CLoadedNotes

libraries=()
for module in Sources/*/; do
  case $module in Sources/BilanCommands/ | Sources/bilan/) ;; *) libraries+=("$module") ;; esac
done
refuse 'only the commands print' '(?<!func )(?<![.\w])(print|debugPrint|dump)\(' "${libraries[@]}"

# One word, one thing: the words that the glossary of docs/architecture.md does without.
refuse 'the glossary of docs/architecture.md has another word' \
  '^[^"/]*\b\w*(Diagnostic|Dataset|DataSet|Kpi|Country|Nation|Redact|CutOff|Manager|Helper|Util)[A-Za-z]*\b' Sources

# Every declaration that another module sees says in a comment what it is.
undocumented=$(find Sources -name '*.swift' -exec awk '
  FNR == 1 { above = "" }
  /^ *package / && !/^ *package import / && !/init\(/ && above !~ /^ *\/\/\// { print FILENAME ":" FNR ": " $0 }
  !/^ *@/ { above = $0 }' {} +)
if [ -n "$undocumented" ]; then
  printf 'lint: a package declaration needs a comment\n%s\n' "$undocumented" >&2
  failed=1
fi

long=$(find Sources -name '*.swift' -exec awk 'FNR == 301 { print FILENAME }' {} +)
if [ -n "$long" ]; then
  printf 'lint: a file has at most 300 lines\n%s\n' "$long" >&2
  failed=1
fi

# Inside a module folders are layers: a folder is not used by what it uses, as far as the names of types tell.
for module in Sources/*/; do
  mapfile -t files < <(find "$module" -name '*.swift' | sort)
  ((${#files[@]})) || continue
  both=$(awk -v module="$module" '
    FNR == 1 {
      path = substr(FILENAME, length(module) + 1)
      folder = path ~ /\// ? substr(path, 1, index(path, "/") - 1) : "."
      if (FILENAME in seen) second = 1
      seen[FILENAME] = 1
    }
    !second && /^((package|public|final|indirect) )*(struct|enum|class|protocol|actor) / {
      line = $0
      sub(/^((package|public|final|indirect) )*(struct|enum|class|protocol|actor) /, "", line)
      sub(/[^A-Za-z0-9_].*/, "", line)
      home[line] = folder
    }
    second {
      gsub(/[^A-Za-z0-9_]+/, " ")
      for (word = 1; word <= NF; word++)
        if ($word in home && home[$word] != folder) uses[folder, home[$word]] = path " names " $word
    }
    END {
      for (pair in uses) {
        split(pair, part, SUBSEP)
        if (part[1] < part[2] && (part[2], part[1]) in uses)
          print module ": " uses[part[1], part[2]] ", " uses[part[2], part[1]]
      }
    }' "${files[@]}" "${files[@]}")
  if [ -n "$both" ]; then
    printf 'lint: folders of a module that use each other\n%s\n' "$both" >&2
    failed=1
  fi
done

for script in scripts/*.sh scripts/*/*.sh Benchmarks/*.sh .ci/run; do
  case $(head -n 1 "$script") in
  *bash) bash -n "$script" || failed=1 ;;
  *) sh -n "$script" || failed=1 ;;
  esac
done
if command -v python3 > /dev/null; then
  for script in scripts/*.py scripts/*/*.py Tests/*.py Benchmarks/*.py; do
    python3 -c 'import ast, sys; ast.parse(open(sys.argv[1], encoding="utf-8").read(), sys.argv[1])' "$script" || failed=1
  done
fi
exit "$failed"
