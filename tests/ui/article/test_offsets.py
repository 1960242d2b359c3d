"""Code points and UTF-16 units are mapped both ways without loss."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.article.offsets import OffsetMap, displayable

TEXTS = st.text(st.characters(codec="utf-8") | st.sampled_from("ab \n👩🌾🇪🇺\u00a0\u0301世ا"), max_size=60)


@given(TEXTS)
def test_every_offset_survives_the_way_there_and_back(text):
    offsets = OffsetMap(text)
    for offset in range(len(text) + 1):
        assert offsets.to16(offset) == len(text[:offset].encode("utf-16-le")) // 2
        assert offsets.to_cp(offsets.to16(offset)) == offset


@given(TEXTS)
def test_the_middle_of_a_pair_counts_as_its_start(text):
    offsets = OffsetMap(text)
    for offset, letter in enumerate(text):
        if ord(letter) > 0xFFFF:
            assert offsets.to_cp(offsets.to16(offset) + 1) == offset


@given(st.text(st.characters() | st.sampled_from("\r\n\ufeff\ufdd0\u2029\x00\ud800"), max_size=40))
def test_the_displayed_copy_is_as_long(text):
    assert len(displayable(text)) == len(text)
