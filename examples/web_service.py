# /// script
# requires-python = ">=3.11"
# dependencies = ["dangbo-report[files]", "fastapi", "httpx2", "python-multipart"]
#
# [tool.uv.sources]
# dangbo-report = { path = "..", editable = true }
# ///

"""A web service: send it a document, get what was found in it, or the Word file with each finding at its words.

Run as a script it sends itself a document; in use, `uvicorn web_service:app` (from the folder `examples`) serves it.
"""

from fastapi import FastAPI, HTTPException, Response, UploadFile
from fastapi.testclient import TestClient

from dangbo_report import annotate, audit, read, render
from dangbo_report.errors import UnreadableDocumentError
from dangbo_report.testing import sample_report

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MOST = 20_000_000
app = FastAPI(title="Rà soát văn bản")


def sent(file: UploadFile) -> bytes:
    """The bytes of a file, refused where they are too many: nobody should wait for a file of a gigabyte."""
    data = file.file.read(MOST + 1)
    if len(data) > MOST:
        raise HTTPException(413, f"Tệp lớn hơn {MOST // 1_000_000} MB. Hãy bỏ bớt hình ảnh.")
    return data


@app.post("/audit")
def audited(file: UploadFile) -> Response:
    """What is wrong in a document of any kind that is read."""
    try:
        findings = audit(read(sent(file), name=file.filename or "tệp gửi lên"))
    except UnreadableDocumentError as error:  # no document, a locked one, one of a kind that is not read
        raise HTTPException(422, error.message_vi) from error
    return Response(findings.to_json(), media_type="application/json")


@app.post("/annotate")
def annotated(file: UploadFile) -> Response:
    """The same Word file, with each finding as a comment."""
    data, name = sent(file), file.filename or "tệp gửi lên"
    try:
        commented = annotate(data, audit(read(data, name=name)), author="Rà soát", initials="RS", name=name)
    except UnreadableDocumentError as error:
        raise HTTPException(422, error.message_vi) from error
    return Response(commented, media_type=WORD)


def main() -> None:
    """Send it a document, and something that is none."""
    client = TestClient(app)
    document = render(sample_report("Ban hành 09 văn bản (05 kế hoạch và 05 công văn)."), "docx")
    for found in client.post("/audit", files={"file": document}).json():
        print(found["severity"], found["code"], found["message"])
    print(len(client.post("/annotate", files={"file": document}).content), "bytes with comments")
    refused = client.post("/audit", files={"file": ("bao-cao.docx", b"{\\rtf1 x}")})
    print(refused.status_code, refused.json()["detail"])


if __name__ == "__main__":
    main()
