from __future__ import annotations

from base64 import b64encode
from io import BytesIO

from PIL import Image

from printreport.enclose.pictures import bare

NAMES = (
    'xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/namespaces/inkscape" '
    'xmlns:xlink="http://www.w3.org/1999/xlink"'
)


def freed(inner: str, attributes: str = "") -> str:
    return (bare("a.svg", f"<svg {NAMES} {attributes}>{inner}</svg>".encode()) or b"").decode()


def test_remarks_and_metadata_of_a_drawing_are_left_out() -> None:
    drawing = b"<?made by Mary?><svg><!-- ask Mary --><metadata><a>Mary</a></metadata><path d='M0 0'/></svg>"
    assert bare("a.svg", drawing) == b'<svg><path d="M0 0" /></svg>\n'


def test_what_the_program_that_drew_it_wrote_for_itself_is_left_out() -> None:
    drawing = freed(
        '<i:view i:file="folder/of/mary"/><title>Mary</title><g i:label="Mary" data-name="Mary"><path d="M0 0"/></g>',
        'i:docname="folder/of/mary/plan.svg"',
    )
    assert "mary" not in drawing.lower()
    assert '<g><path d="M0 0" /></g>' in drawing


def test_words_around_what_is_left_out_stay() -> None:
    assert "<text>one two <tspan>three</tspan> four</text>" in freed(
        "<text>one <desc>no</desc>two <tspan>three</tspan> <i:no/>four</text>"
    )


def test_nothing_is_hidden_by_a_gradient_that_fades() -> None:
    assert freed('<stop stop-opacity="0"/><path fill-opacity="0" opacity="0.5" style="opacity:1"/>')


def test_a_photograph_in_a_drawing_goes_along_without_what_its_camera_wrote() -> None:
    out = BytesIO()
    Image.linear_gradient("L").save(out, "JPEG", comment=b"Mary")
    drawing = freed(f'<image xlink:href="data:image/jpeg;base64,{b64encode(out.getvalue()).decode()}"/>')
    assert "data:image/jpeg;base64,/9j/" in drawing
    assert b64encode(b"Mary")[:-2].decode() not in drawing
    assert len(drawing) < len(b64encode(out.getvalue())) + 200
    assert freed('<image href="data:image/png;base64,AAAA"/>') == ""
