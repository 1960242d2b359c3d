"""Guesses: right where the bytes speak, refused where they do not."""

import pytest

from annotator.formats.encodings import decode_any

TEXTS = {
    "cp1252": "Le ministre a déclaré vendredi que les négociations « avançaient bien ». L’accord sera signé à Genève.",
    "cp1250": "Minister ogłosił w piątek, że ceny węgla wzrosną. Źródło bliskie rządowi potwierdziło tę wiadomość.",
    "cp1251": "Министр заявил в пятницу, что цены на нефть вырастут. Источник в правительстве подтвердил.",
    "koi8_r": "Министр заявил в пятницу, что цены на нефть вырастут. Источник в правительстве подтвердил.",
    "cp1253": "Ο υπουργός δήλωσε την Παρασκευή ότι οι τιμές του πετρελαίου θα αυξηθούν.",
    "cp1256": "قال الوزير يوم الجمعة إن أسعار النفط سترتفع. وأكد مصدر في الحكومة هذه المعلومات.",
    "gb18030": "部长周五表示，石油价格将上涨。政府消息人士证实了这一消息。",
    "big5": "部長週五表示，石油價格將上漲。政府消息人士證實了這一消息。",
    "shift_jis": "大臣は金曜日、石油価格が上昇すると述べた。政府筋はこの情報を確認した。",
    "euc_kr": "장관은 금요일 석유 가격이 오를 것이라고 말했다. 정부 소식통이 이 정보를 확인했다.",
}


@pytest.mark.parametrize("encoding", TEXTS)
def test_guesses(encoding):
    found = decode_any(TEXTS[encoding].encode(encoding))
    assert (found.text, found.encoding) == (TEXTS[encoding], encoding)
    assert f"guessed as {encoding}" in found.remark()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_what_is_known_is_not_guessed(encoding):
    found = decode_any("Prices rose. Grün.".encode(encoding))
    assert (found.text, found.guessed, found.remark()) == ("Prices rose. Grün.", 0, "")


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"Caf\xe9", "name its encoding"),
        (b"a\xc0\xafb", "overlong sequences"),
        (b"a\xe0\x80\xafb", "overlong sequences"),
        (b"a\xed\xa0\x80b", "halves of characters"),
        ("grün 日本".encode()[:-1], "damaged utf-8"),
        ("grün schön".encode() + b"\xff", "damaged utf-8"),
        (b"\x00\xff\xfe\xfd\xfc", "not utf-8"),
    ],
)
def test_what_is_refused(raw, reason):
    with pytest.raises(ValueError, match=reason):
        decode_any(raw)
