"""The list of disagreements in memory: groups by pattern."""

from dataclasses import replace

from annotator.app.review.index import Filter, ReviewIndex, build_index


def test_equal_patterns_are_one_group_whatever_object_they_are(trio):
    index = build_index(trio)
    (entries,) = index.by_article.values()
    one = entries[0]
    twins = tuple(
        replace(one, id=number, article=number, pattern=replace(one.pattern)) for number in range(2, 6)
    )
    assert len({id(entry.pattern) for entry in twins}) == 4
    index.by_article |= {entry.article: (entry,) for entry in twins}
    groups = index.groups(Filter())
    assert groups[0].pattern == one.pattern
    assert groups[0].total == 5
    assert len(groups[0].entries) == 5
    assert groups[-1].pattern is None
    assert sum(len(group.entries) for group in groups) == len(index.entries())
    # Decided ones are out of sight, and still counted.
    index.by_article[5] = (replace(twins[3], state="decided", pattern=replace(one.pattern)),)
    shown = index.groups(Filter(state="open"))[0]
    assert (len(shown.entries), shown.total) == (4, 5)
    assert ReviewIndex().groups(Filter()) == []
