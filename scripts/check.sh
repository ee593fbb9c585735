#!/bin/bash
# Judges what `make report` wrote by programs that share no code with bilan. Every check runs; one failure fails all.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

check() { # what, command…
  printf '\n== %s\n' "$1"
  shift
  if ! "$@"; then
    printf '== FAILED: %s\n' "$*" >&2
    failed=1
  fi
}

demonstration_is_generated() {
  python3 scripts/generate-demo.py --output "$work/demo" && diff -rq "$work/demo" fixtures/demo
}

# The index of concentration of two great years: its difference needs more than 64 bits.
great_counts() {
  {
    echo 'title;partners;kind;start;status'
    for each in 9000:USA:2023 4501:CAN:2023 9137:USA:2024 4577:CAN:2024; do
      IFS=: read -r count partner year <<< "$each"
      awk -v n="$count" -v rest=";$partner;visit;$year-03-04;fait" 'BEGIN { while (n-- > 0) print "Visite" n rest }'
    done
  } > "$work/great.csv"
  .build/release/bilan report "$work/great.csv" --year 2024 --as-of 2025-01-15 --output "$work/great" > /dev/null 2>&1 &&
    scripts/checks/recalculate_workbook.py "$work/great/2024/dernier/2024_bilan.xlsx"
}

# Every register that is counted by its declaration, alone and beside the activities that name its series; delays of no
# day, shares of which one side is not stated, a year before the first record, activities with France alone, which no
# partner shares.
registers_recalculated() {
  mkdir -p "$work/edges"
  cat > "$work/edges/dossiers.csv" << 'END'
Identifiant;Partenaires;Type;Reçu le;Avis rendu le;Avis
C1;Belgique;avis;2024-02-01;2024-02-01;favorable
C2;Belgique;avis;2024-02-01;2024-02-11;favorable
C3;Inde;avis;2024-03-01;2024-03-01;favorable
END
  cat > "$work/edges/sieges.csv" << 'END'
Identifiant;Partenaires;Comité;Début;Fin;Sessions tenues;Sessions suivies
S1;Otan;CM;2024-01-01;2024-12-31;10;
S2;Otan;CM2;2024-01-01;2024-12-31;5;0
S3;UE;CMUE;2024-01-01;2024-12-31;;3
END
  cat > "$work/edges/activites.csv" << 'END'
Identifiant;Intitulé;Partenaires;Nature;Début;État
A1;Exercice;Belgique, Allemagne;Exercice;2024-06-01;fait
A2;Visite;France;Visite;2024-04-01;fait
A3;Stage;Guyane;Stage;2023-05-01;fait
END
  for each in "fixtures/registres 2024 2025-01-15" "fixtures/demo/registres 2024 2025-01-15" "fixtures/amerique-du-nord/registres 2018 2019-12-31" \
    "fixtures/competence 2024 2024-12-31" "$work/edges 2024 2025-01-15"; do
    read -r folder year day <<< "$each"
    .build/release/bilan report "$folder"/*.csv --year "$year" --as-of "$day" --output "$work/$folder" \
      > /dev/null 2>&1 || return 1
    scripts/checks/lint_workbook.py "$work/$folder/$year"/dernier/*.xlsx || return 1
    scripts/checks/recalculate_workbook.py "$work/$folder/$year/dernier/${year}_bilan.xlsx" || return 1
  done
}

# Every column that a figure uses moves one: small editions, together of all registers, with sessions, findings, a plan, and
# a target of opinions.
columns_matter() {
  printf 'opinion_target_days: 60\ncadence_tolerance: 366\n' > "$work/target.yaml"
  local books=()
  for each in "registres 2024 2025-01-15" "amerique-du-nord/registres 2018 2019-12-31" "competence 2024 2024-12-31" \
    "demo 2024 2025-01-15"; do
    read -r folder year day <<< "$each"
    local files=(fixtures/"$folder"/*.csv)
    # Dialogues that keep their cadence stand in the demonstration alone.
    [ "$folder" != demo ] || files+=(fixtures/demo/registres/*.csv)
    .build/release/bilan report "${files[@]}" --config "$work/target.yaml" --year "$year" --as-of "$day" \
      --output "$work/columns/$folder" > /dev/null 2>&1 || return 1
    books+=("$work/columns/$folder/$year/dernier/${year}_bilan.xlsx")
  done
  scripts/checks/perturb_columns.py "${books[@]}"
}

# The demonstration counts alike whether it comes as CSV or saved by LibreOffice as workbooks.
workbooks_count_alike() {
  local office=(soffice "-env:UserInstallation=file://$work/profile" --headless)
  "${office[@]}" --infilter='CSV:59,34,76,1,,1036,false,false' --convert-to xlsx --outdir "$work/saved" \
    fixtures/demo/*.csv > /dev/null 2>&1 &&
    "${office[@]}" --convert-to ods --outdir "$work/saved" "$work"/saved/*.xlsx > /dev/null 2>&1 || return 1
  cp fixtures/demo/*.csv "$work/saved"
  for kind in csv xlsx ods; do
    .build/release/bilan check "$work/saved/activites.$kind" "$work/saved/plans.$kind" --totals 2> /dev/null |
      sed -n '/^activités /,$p' > "$work/totals.$kind"
    [ -s "$work/totals.$kind" ] && cmp "$work/totals.csv" "$work/totals.$kind" || return 1
  done
}

documentation_is_generated() {
  scripts/docs.sh "$work/docs" || return 1
  for page in "$work"/docs/*; do
    diff -u "docs/$(basename "$page")" "$page" || { echo 'run make docs' >&2; return 1; }
  done
}

editions_hold() {
  for edition in out/*/*/dernier out/*/*/*/dernier; do
    (cd "$edition" && sha256sum --check --strict --quiet SHA256SUMS) || return 1
  done
  .build/release/bilan verify out/demo/2024/dernier fixtures/demo/activites.csv fixtures/demo/plans.csv &&
    .build/release/bilan verify out/amerique-du-nord/2018/dernier fixtures/amerique-du-nord/activites.csv &&
    for document in rapports briefings; do
      .build/release/bilan verify "out/demo/$document/2024/dernier" fixtures/demo/activites.csv fixtures/demo/plans.csv \
        fixtures/demo/registres/*.csv || return 1
    done
}

# Editions, and the documents composed beside them.
pdfs=(out/*/*/dernier/*.pdf out/*/*/*/dernier/*.pdf)

check 'the checks name planted faults' python3 scripts/checks/test_checks.py --buffer
check 'the demonstration is what its generator writes' demonstration_is_generated
check 'the generated pages of docs/ are current' documentation_is_generated
check 'workbooks: nothing that Excel would repair' scripts/checks/lint_workbook.py out/*/*/dernier/*.xlsx
check 'demo workbook: LibreOffice finds every figure again' \
  scripts/checks/recalculate_workbook.py out/demo/2024/dernier/2024_bilan.xlsx --at-least 300 \
  --perturb 'Activités!Compte' --perturb 'Participations!Personnes jours' \
  --perturb 'Données Visites!Par partenaire'
check 'amerique-du-nord workbook: LibreOffice finds every figure again' \
  scripts/checks/recalculate_workbook.py out/amerique-du-nord/2018/dernier/2018_bilan.xlsx
check 'a workbook of great counts: no figure is lost' great_counts
check 'workbooks of the other registers: nothing to repair, LibreOffice finds every figure again' registers_recalculated
check 'workbooks: every column that a figure uses moves one' columns_matter
for file in "${pdfs[@]}"; do check "$file is a sound PDF" qpdf --check "$file"; done
if python3 -c 'import page' 2> /dev/null; then
  check 'charts: PDF/UA-1 and PDF/A-2a' scripts/checks/conform_pdf.py "${pdfs[@]}"
else
  printf '\n== skipped: PDF/UA-1 and PDF/A-2a by another program (pip install page-validation)\n'
fi
check 'charts: legible, in French, inside the page' scripts/checks/look_at_pdf.py "${pdfs[@]}"
check 'totals: figures, workbook and charts equal a second count' scripts/checks/compare_with_oracle.py out/demo/2024/dernier
check 'workbooks as sources: LibreOffice saves the demonstration, and it counts alike' workbooks_count_alike
check 'the other registers of the demonstration: figures equal a second count' \
  scripts/checks/compare_registers.py .build/release/bilan
check 'hostile files: a clear finding, bounded memory' scripts/checks/read_hostile_files.py .build/release/bilan
check 'editions are what their manifests say, and their sources make them again' editions_hold
check 'two runs give the same bytes' scripts/checks/compare_runs.sh .build/release/bilan
check 'the attacks name planted faults' python3 scripts/attacks/test_attacks.py --buffer
check 'attacks: nothing lost, mixed, damaged or silent' scripts/attacks/run.py .build/release/bilan

echo
[ "$failed" = 0 ] && echo 'every check passed'
exit "$failed"
