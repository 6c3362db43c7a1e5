"""Make the PDFs that stand in for somebody else's in specimens: an auditor's letter with tags, and a scan without.

    python scripts/documents.py

Writes layouts/base/specimen/documents. All in them is invented.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import weasyprint
from PIL import Image, ImageFilter

from printreport.foreign import picture_of

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "layouts/base/specimen/documents"
FONTS = ROOT / "fonts/source-serif-4"
STYLE = f"""
@font-face {{ font-family: Letter; src: url({(FONTS / "SourceSerif4-Regular.otf").as_uri()}) }}
@font-face {{ font-family: Letter; font-weight: 700; src: url({(FONTS / "SourceSerif4-Bold.otf").as_uri()}) }}
@page {{ size: A4; margin: 30mm 28mm 26mm 30mm; @bottom-left {{ content: "Tennant & Pohl, auditors, Ferrybridge";
  font: 8pt Letter }} @bottom-right {{ content: counter(page) " of " counter(pages); font: 8pt Letter }} }}
body {{ font: 10.5pt/15pt Letter; margin: 0 }}
h1 {{ font-size: 15pt; line-height: 20pt; margin: 0 0 15pt }} h2 {{ font-size: 10.5pt; margin: 15pt 0 0 }}
p {{ margin: 0 0 7.5pt }} .firm {{ font-weight: 700; margin-bottom: 45pt }}
table {{ border-collapse: collapse; width: 100%; margin: 7.5pt 0 15pt }}
caption {{ text-align: left; font-weight: 700 }}
th, td {{ border-bottom: .5pt solid; padding: 3pt 0; text-align: left; font-weight: 400 }}
td, th + th {{ text-align: right }}
.signed {{ margin-top: 45pt; border-top: .5pt solid; width: 60mm; padding-top: 4pt }}
"""
LETTER = """
<p class="firm">Tennant &amp; Pohl<br>Auditors, Quay 4, Ferrybridge</p>
<h1>Report of the independent auditor to the members of the River Watch</h1>
<p>We have audited the accounts of the River Watch for the year that ended on 31 December: the statement of
activities, the balance sheet, the cash flow and the notes.</p>
<h2>Opinion</h2>
<p>In our opinion the accounts give a true and fair view of what the association owns and owes, and of what came in and
went out in the year.</p>
<h2>Basis for the opinion</h2>
<p>We kept to the standards of our profession. We are independent of the association, and have had all papers and
answers that we asked for.</p>
<ul><li>We counted the boats, and read the meters of a sample of them.</li>
<li>We wrote to both banks, and both confirmed the balances.</li>
<li>We followed forty gifts from the letter to the ledger.</li></ul>
<h2>What the board answers for</h2>
<p>The board draws up the accounts, and sees to it that they are free of errors, whether by fraud or by mistake.</p>
<h2>What we answer for</h2>
<p>We want to be reasonably certain, which is much, but no promise that an error is always found.</p>
<h1 style="break-before: page">Annex: what was looked at</h1>
<table><caption>Amounts in euros</caption><thead>
<tr><th scope="col">Item<th scope="col">Accounts<th scope="col">Looked at</thead>
<tr><th scope="row">Gifts<td>412,300<td>231,900<tr><th scope="row">Grants<td>655,000<td>655,000
<tr><th scope="row">Sales<td>132,700<td>64,100<tr><th scope="row">Wages<td>598,400<td>301,200</table>
<p>Nothing came up that would have to be said here.</p>
<p>Ferrybridge, 12 March</p>
<p class="signed">M. Tennant<br>for Tennant &amp; Pohl</p>
"""


def letter() -> bytes:
    """Print the letter, with tags."""
    head = f"<head><title>Report of the auditor</title><style>{STYLE}</style></head>"
    html = f"<html lang=en>{head}<body>{LETTER}</body></html>"
    made: bytes = weasyprint.HTML(string=html).write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=b"specimen")
    return made


def scan(content: bytes) -> bytes:
    """Put pictures of its pages into a file without tags, as a scanner does: a little askew, a little grey."""
    pages = []
    for number in (1, 2):
        page = Image.open(BytesIO(picture_of(content, number))).convert("L").resize((1034, 1462))
        pages.append(
            page.rotate(0.4, fillcolor=255).filter(ImageFilter.GaussianBlur(0.6)).point(lambda light: min(light, 244))
        )
    out = BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], resolution=125, quality=40)
    with pikepdf.open(out) as pdf:
        del pdf.docinfo
        slim = BytesIO()
        pdf.save(slim, deterministic_id=True)
    return slim.getvalue()


def main() -> None:
    """Write both."""
    FOLDER.mkdir(exist_ok=True)
    made = letter()
    (FOLDER / "audit.pdf").write_bytes(made)
    (FOLDER / "scan.pdf").write_bytes(scan(made))


if __name__ == "__main__":
    main()
