"""Print report.typ with Typst, as PDF/UA-1: python print_typst.py REPORT.typ OUT.pdf FONTS.

Run by the Python into which Typst was installed.
"""

import sys

import typst

source, out, fonts = sys.argv[1:]
typst.compile(source, output=out, font_paths=[fonts], ignore_system_fonts=True, pdf_standards="ua-1")
