"""The benchmark of extraction: what it counts, and that both sides read the same."""

from benchmarks.extraction import Reader, Run, compared, days_right, entities, units_right
from dondoc.score.comparison import Counts
from tests.scoreboard import documents


def test_days_are_compared_as_sets() -> None:
    assert compared({"2024-04-15", "2024-06-30"}, {"2024-04-15", "2024-05-01"}) == Counts(1, 1, 1)


def test_entities_are_joined_from_their_tagged_words() -> None:
    tagged = [
        ("Giao", "V", "B-VP", "O"),
        ("Sở", "N", "B-NP", "B-ORG"),
        ("Nội vụ", "N", "I-NP", "I-ORG"),
        ("Hà Nội", "Np", "B-NP", "B-LOC"),
        ("rà soát", "V", "B-VP", "O"),
    ]
    assert list(entities(tagged)) == ["Sở Nội vụ", "Hà Nội"]


def test_speed_and_shares_of_a_reader() -> None:
    reader = Reader("one", seconds=2.0, characters=500_000, counts=Counts(tp=3, fp=1, fn=1))
    assert reader.speed == 250_000
    assert reader.line() == "| one | 3 | 1 | 1 | 0.750 | 0.750 | 0.750 | 250,000 |"


def test_a_sample_is_read_and_found_in() -> None:
    sample = next(d for d in documents() if d.name == "samples/08-thong-bao-ket-luan")
    assert days_right(sample)
    assert units_right(sample)
    run = Run()
    run.add(sample)
    assert run.deadlines.counts.tp > 0
    assert run.units.counts.tp > 0
    assert run.whole.characters == run.units.characters == run.deadlines.characters
    assert not run.dateparser.characters
