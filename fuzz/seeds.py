"""The whole papers that broken ones are made from: small ones of ours, and the example borough's."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

FORMATS = ("text", "html", "xml", "docx", "pdf")
_EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "papers"
_ENDINGS = {"text": (".txt", ".md"), "html": (".html",), "xml": (".xml",), "docx": (".docx",), "pdf": (".pdf",)}
_LARGEST = 300_000

_TEXT = """---
title: "Weir Panel"
---
## **WEIR PANEL**
**Tuesday, 2<sup>nd</sup> April, 2031**  \nPresent:- Councillor Ash (in the Chair); *Councillor Elm*.

**7. FLOOD &amp; FEN**

Resolved:- (1) That [the plan](https://example.org/plan_(1).pdf) be noted.

- a gate
  * a latch

No:\tOwner:\tUpdate:
1.\tAsh\t<p><u>02.04.31</u> Discharged.</p>

| Ward | Spent |
|------|------:|
| Mill | £400  |

<table><tr><th>No</th><th>Task</th></tr><tr><td>1</td><td>mend<br>paint</td></tr></table>
\fWard        Spent   Left
Mill End    £400    £10
Weir        £90     £320
"""
_HTML = """<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Weir Panel</title></head><body>
<nav class=menu><a href="/">Home</a></nav><main><h1>Weir Panel</h1><table class="mgItemTable"><tr><td><p>7.</p></td>
<td><p class="mgAiTitleTxt">Locks</p><p>Resolved that the <b>lock</b> be shut.<br>Carried</p><ol type=a start=3><li>one
<ul><li>two</li></ul></li></ol></td></tr></table><table><tr><th>No</th><th>Task</th></tr><tr><td rowspan=2>1</td><td>x
</td></tr><tr><td colspan=2>y</td></tr></table><pre>a\n b</pre></main><footer hidden>&copy;</footer></body></html>"""
_XML = """<?xml version="1.0" encoding="utf-8"?><meeting><meetingdate>02/04/2031</meetingdate><agendaitems><agendaitem>
<agendaitemtitle>Locks &amp;amp; weirs</agendaitemtitle><fulldisplaynumberformat>7.</fulldisplaynumberformat>
<minutesnonemptyhtmlbody>&lt;p&gt;Shut.&lt;/p&gt;</minutesnonemptyhtmlbody><commentlabel2>Actions</commentlabel2>
<commenttext2>Clerk to act</commenttext2></agendaitem></agendaitems><attendees><attendee name="Ash"
attendance="Present"/></attendees></meeting>"""
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_DOCUMENT = f"""<w:document {_W}><w:body>
<w:p><w:pPr><w:pStyle w:val="H"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:b/>
</w:rPr><w:t>Locks</w:t><w:lastRenderedPageBreak/><w:br/><w:t>and weirs</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc>
<w:tc><w:p><w:ins><w:r><w:t>y</w:t></w:r></w:ins></w:p></w:tc></w:tr></w:tbl></w:body></w:document>"""
_NUMBERING = f"""<w:numbering {_W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/>
<w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId
w:val="0"/></w:num></w:numbering>"""
_STYLES = f"""<w:styles {_W}><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:rPr>
<w:sz w:val="28"/></w:rPr></w:style></w:styles>"""
_PDF = b"""%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj
4 0 obj <</Length 86>>
stream
BT /F 12 Tf 72 720 Td (7. LOCKS AND WEIRS) Tj 0 -20 Td [(Re)-20(solved)] TJ ET 72 690 400 1 re f
endstream endobj
5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>> endobj
trailer <</Root 1 0 R/Size 6>>
%%EOF
"""


def packed(parts: dict[str, bytes]) -> bytes:
    """A zip of ``parts``."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


def unpacked(data: bytes) -> dict[str, bytes]:
    """The parts in a zip."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def seeds(kind: str) -> list[bytes]:
    """Whole papers of one format."""
    ours = {
        "text": _TEXT.encode(),
        "html": _HTML.encode(),
        "xml": _XML.encode(),
        "docx": packed(
            {
                "word/document.xml": _DOCUMENT.encode(),
                "word/numbering.xml": _NUMBERING.encode(),
                "word/styles.xml": _STYLES.encode(),
            }
        ),
        "pdf": _PDF,
    }
    paths = sorted(path for path in _EXAMPLES.glob("*") if path.suffix in _ENDINGS[kind]) if _EXAMPLES.is_dir() else []
    return [ours[kind], *(path.read_bytes() for path in paths if path.stat().st_size <= _LARGEST)]
