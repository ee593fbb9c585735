#!/usr/bin/env python3
"""Holds PDFs against PDF/UA-1 and PDF/A-2a by a validator of other people: conform_pdf.py FILE.pdf…

Needs the package page-validation of PyPI. Exit 0 when every file keeps every rule, 1 else.
"""
import sys

import page

failed = False
for path in sys.argv[1:]:
    for profile in ("ua1", "2a"):
        result = page.validate_pdf(path, profile=profile)
        for failure in result.failures:
            print(f"{path}: {failure.rule_id}: {failure.message}")
        failed = failed or not result.is_compliant
sys.exit(failed)
