"""Furniture by rule in several languages, and by repetition in the articles of one source."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.boilerplate import LEAST, Repetition, family_of, find_all, find_furniture, why_furniture


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Share Save Print", "share bar"), ("Share on Facebook", "share bar"), ("Teilen", "share bar"), ("分享", "share bar"),
        ("Read more: Gold falls", "link to more"), ("Lesen Sie auch: Gold fällt", "link to more"), ("Lire la suite", "link to more"),
        ("© 2024 Example Times", "copyright"), ("Example Ltd. All rights reserved.", "copyright"), ("Alle Rechte vorbehalten.", "copyright"),
        ("(Reporting by Ana Ruiz; Editing by Bo Li)", "agency line"), ("Reuters", "agency line"), ("dpa/afp", "agency line"),
        ("We use cookies to improve your visit.", "cookie notice"), ("Diese Seite nutzt Cookies.", "cookie notice"),
        ("Ce site utilise des cookies.", "cookie notice"), ("Anzeige", "advertisement"), ("Publicité", "advertisement"),
        ("Subscribe to our newsletter", "subscription"), ("Nach oben", "site footer"), ("返回顶部", "site footer"),
    ],
)  # fmt: skip
def test_rules(line, why):
    assert why_furniture(line) == why
    assert [
        (one.span.of(f"Title\n{line}\nBody."), one.why)
        for one in find_furniture(f"Title\n{line}\nBody.", "Title")
    ] == [(line, why)]


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell sharply on Friday.", "Print money, they said.", "Reuters said on Friday that prices rose.", "The", "X",
        "Related parties were told.", "Copyright law was debated.", "We use copper.", "Read moreover", "Werbung ist teuer.", "Comments",
    ],
)  # fmt: skip
def test_what_only_looks_like_it(line):
    assert why_furniture(line) == ""


def counted(family, texts):
    repetition = Repetition()
    for text in texts:
        repetition.count(family, text)
    return repetition


def article(number, extra="Sent from our newsroom in Paris"):
    return f"Head {number}\n\nBody {number} is long enough to outweigh what is repeated below it in every article.\n\n{extra}"


def test_a_line_in_many_articles_of_one_source_is_furniture():
    repetition = counted("paper", [article(n) for n in range(LEAST)])
    (found,) = find_all(article(0), "Head 0", "paper", repetition)
    assert (found.why, found.span.of(article(0))) == ("repeated line", "Sent from our newsroom in Paris")
    assert repetition.most("paper") == LEAST


def test_elsewhere_or_seldom_it_is_not():
    assert find_all(article(0), "", "other", counted("paper", [article(n) for n in range(LEAST)])) == ()
    assert find_all(article(0), "", "paper", counted("paper", [article(n) for n in range(LEAST - 1)])) == ()
    many = [article(n) for n in range(LEAST)] + [article(n, "") for n in range(1000)]
    assert find_all(article(0), "", "paper", counted("paper", many)) == ()


def test_copies_of_one_story_are_no_furniture():
    story = "Head\n\nBody one of the story.\n\nBody two of the story.\n\nBody three of it."
    assert counted("paper", [f"{story} {n}" for n in range(20)]).find("paper", story) == ()


def test_the_first_line_is_never_furniture():
    texts = [
        f"Weather report\n\nBody {n} is long enough to outweigh what is repeated above it in every article."
        for n in range(9)
    ]
    assert counted("", texts).find("", texts[0]) == ()


@given(st.lists(st.text("ab\n ", max_size=30), max_size=12), st.text("ab\n ", max_size=30))
def test_what_is_found_lies_in_order_and_apart(texts, text):
    found = find_all(text, "", "", counted("", texts))
    assert all(before.span.end <= after.span.start for before, after in pairwise(found))
    assert all(one.span.of(text) == one.span.of(text).strip() for one in found)


WIRE = "Head\n\nThe bank sold francs to steady the market, dealers\nsaid.\n The minister declined to comment on the report of\nReuters.\n Reuter"


def test_a_line_that_goes_on_a_sentence_is_none():
    texts = [
        WIRE.replace("bank", f"bank {n} of {n} towns").replace("minister", f"minister {n}") for n in range(9)
    ]
    found = [one.span.of(texts[0]) for one in find_all(texts[0], "Head", "", counted("", texts))]
    assert found == ["Reuter"]


def test_one_word_is_told_by_repetition_only_at_the_edges():
    texts = [
        f"Head {n}\n\nOne {n}.\n\nTwo {n}.\n\nYear\n\nThree {n}.\n\nFour {n}.\n\nFive {n}.\n\nEnds"
        for n in range(9)
    ]
    assert [one.span.of(texts[0]) for one in counted("", texts).find("", texts[0])] == ["Ends"]


@pytest.mark.parametrize(
    ("origin", "family"),
    [("a.txt", ""), ("x.HTML", ""), ("example.org", "example.org"), ("Reuters ", "reuters"), ("", "")],
)
def test_families(origin, family):
    assert family_of(origin) == family


def test_counting_forgets_single_lines_when_there_are_too_many(monkeypatch):
    from annotator.domain import boilerplate

    monkeypatch.setattr(boilerplate, "KEPT", 50)
    repetition = Repetition()
    for number in range(40):
        repetition.count("", article(number))
    assert repetition.repeated("", "Sent from our newsroom in Paris")


EARNINGS = "Shr {0} cts vs 1{0} cts\n    Net {0}1,000 vs {0}0,000\n    Year\n    Shr {0}9 dlrs vs 7 dlrs\n    Revs {0}3 mln vs 2 mln\n Copy desk"
PRICES = "COPPER 10{0}\nWHEAT\nMAY7  2{0} UP\nJUL7  3{0} UP\nMAY8 UNTRD\nJUL8 UNTRD\nOCT8 {0}0"


@pytest.mark.parametrize(("form", "furniture"), [(EARNINGS, ["Copy desk"]), (PRICES, [])])
def test_heads_and_rows_of_tables_are_no_furniture(form, furniture):
    texts = [form.format(n) for n in range(9)] + [f"Story {n}\n\nSaid {n}.\n Copy desk" for n in range(99)]
    found = counted("wire", texts).find("wire", texts[3])
    assert [one.span.of(texts[3]) for one in found] == furniture


def test_a_head_in_the_middle_of_every_table_is_none():
    texts = [EARNINGS.format(n) for n in range(9)]
    found = counted("wire", texts).find("wire", texts[3])
    assert [one.span.of(texts[3]) for one in found] == ["Copy desk"]


def test_a_line_under_the_first_counts_where_most_articles_have_it():
    export = "Tin falls again {0}\nThe Example Times\nMarch {0}, 2020\n\nTin fell {0} times, said the ministry in the capital."
    texts = [export.format(n) for n in range(9)]
    found = counted("times", texts).find("times", texts[0])
    assert [one.span.of(texts[0]) for one in found] == ["The Example Times"]
    seldom = texts + [f"Story {n}\n\nSomething else." for n in range(90)]
    assert counted("times", seldom).find("times", texts[0]) == ()


def test_lines_between_long_paragraphs_stand_alone():
    long = "The minister said in the capital on day {0} that the duty would rise, and the companies warned of what that meant to them. "
    texts = [
        f"Head {n}\n{long.format(n) * 2}\nWrite to the desk\n{long.format(n + 50) * 2}\nHear more\nOn air\n© 202{n} Times"
        for n in range(9)
    ]
    texts += [f"Story {n}\n\nSomething else." for n in range(90)]
    found = [one.span.of(texts[0]) for one in counted("times", texts).find("times", texts[0])]
    assert found == ["Write to the desk", "Hear more", "On air"]
