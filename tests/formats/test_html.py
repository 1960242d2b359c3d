"""Web pages: the article comes in, what surrounds it stays out, in any encoding."""

import pytest

from annotator.domain.article import Draft, Problem
from annotator.formats.html import html_drafts, read_html
from tests.formats import made

GERMAN = (
    "Die Bundesregierung hat am Freitag über neue Zölle auf Stahl und Aluminium beraten. Der Minister äußerte sich vorsichtig.",
    "Die Ausfuhren größerer Maschinen stiegen im Mai um fünf Prozent, teilte das Statistische Bundesamt in Wiesbaden mit.",
)
ARABIC = (
    "قال الوزير يوم الجمعة إن أسعار النفط سترتفع خلال الأشهر القادمة. وأكد مصدر في الحكومة هذه المعلومات في بيان رسمي.",
    "وارتفعت صادرات النفط إلى الاتحاد الأوروبي بنسبة خمسة في المئة في شهر مايو وفقا لبيان الوزارة الذي نشر اليوم.",
)
CHINESE = (
    "商务部周五表示，五月份铜出口增长百分之五。分析人士此前预计，在北方港口罢工之后，增幅会更小一些，但实际数字好于预期。",
    "该部在一份声明中说，对欧盟的出货量增长最快。该部维持全年预测不变，没有说明理由，也没有回答记者提出的问题。",
)
EMOJI = (
    "The ministry of trade 🏛️ said on Friday 🗓️ that exports of copper rose 📈 by five percent in May, more than expected 🎉.",
    "Families 👨‍👩‍👧‍👦 in Chile 🇨🇱 welcomed the news 👍🏽, the ministry said in a statement that named no reason for it at all.",
)


def only(raw, **options):
    (found,) = html_drafts(raw, path="a.html", **options)
    return found


def test_the_article_comes_in_and_the_furniture_stays_out():
    draft = only(made.page().encode())
    assert draft.text == f"Copper exports rise\n\n{made.BODY}\n\n{made.MORE}"
    assert (draft.title, draft.published, draft.origin, draft.lang) == (
        "Copper exports rise",
        "2024-05-03",
        "example.org",
        "en",
    )
    assert draft.meta["author"] == "Ana Ruiz"
    assert draft.meta["url"].startswith("https://www.example.org/news/")
    for word in ("cookies", "Share", "Sport", "Related", "rights", "alert"):
        assert word not in draft.text


@pytest.mark.parametrize(
    ("paragraphs", "title", "lang"),
    [
        (GERMAN, "Zölle auf Stahl: Die Regierung berät", "de"),
        (ARABIC, "ارتفاع أسعار النفط في مايو", "ar"),
        (CHINESE, "五月份铜出口增长", "zh"),
        (EMOJI, "Copper 📈 exports rise", "en"),
    ],
)
def test_languages(paragraphs, title, lang):
    draft = only(made.page(title, *paragraphs, lang=lang).encode())
    assert draft.text.split("\n\n") == [title, *paragraphs]
    assert (draft.title, draft.lang) == (title, lang)


@pytest.mark.parametrize(
    ("declared", "written", "paragraphs"),
    [
        (
            "iso-8859-1",
            "cp1252",
            (*GERMAN, "Die Preise stiegen – „leicht“, sagte sie am Freitag in Berlin vor der Presse."),
        ),
        ("gb2312", "gb18030", CHINESE),
        ("windows-1256", "cp1256", ARABIC),
        ("utf-8", "cp1252", GERMAN),
        ("nonsense", "utf-8", GERMAN),
    ],
)
def test_encodings(declared, written, paragraphs):
    page = made.page("Titel", *paragraphs, charset=declared, lang="de")
    found = list(html_drafts(page.encode(written), path="a.html"))
    assert found[0].text.split("\n\n") == ["Titel", *paragraphs]
    assert found[0].encoding == written
    assert [entry.remark for entry in found[1:]] == (
        [True] if declared != written and declared == "utf-8" else []
    )


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b" \n", "is empty"),
        (b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "nothing is left after cleaning"),
        (b"<p>a\x00b</p>", r"NUL \(U\+0000\)"),
    ],
)
def test_what_is_no_article(raw, reason):
    found = only(raw)
    assert isinstance(found, Problem)
    with pytest.raises(ValueError, match=reason):
        raise ValueError(found.reason)


def test_a_short_page_that_somebody_wrote(tmp_path):
    assert (
        only("<p>Prices <b>rose</b>.</p><p>Grün.</p><footer><p>Imprint</p></footer>".encode()).text
        == "Prices rose.\n\nGrün."
    )


def test_joiners_and_directions_are_kept_as_signs_and_as_names():
    persian = (
        "می\u200cخواهم کتاب\u200cها را بخوانم، وزیر روز جمعه گفت که بهای نفت در ماه آینده بالا خواهد رفت."
    )
    page = made.page("👨\u200d👩\u200d👧 \u200e(x)", persian, EMOJI[1].replace("\u200d", "&zwj;"), lang="fa")
    assert only(page.encode()).text.split("\n\n") == ["👨\u200d👩\u200d👧 \u200e(x)", persian, EMOJI[1]]


def test_a_named_encoding_wins(tmp_path):
    path = tmp_path / "a.html"
    path.write_bytes(made.page("Titel", *GERMAN, charset="utf-8").encode("cp1252"))
    (draft,) = read_html(path, "cp1252")
    assert isinstance(draft, Draft)
    assert "Zölle" in draft.text


def test_deep_nesting_and_entities_do_no_harm():
    page = made.page().replace("<article>", "<article>" + "<div>" * 20_000)
    assert isinstance(only(page.encode()), Draft | Problem)
    bomb = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
    draft = only(made.page("T", made.BODY + " &b; &x;", made.MORE).replace("<!DOCTYPE html>", bomb).encode())
    assert "root:" not in getattr(draft, "text", "")
