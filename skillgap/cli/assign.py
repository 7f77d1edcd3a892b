"""One `KEY=VALUE` of `profile set`, read and put into a profile."""

from collections.abc import Callable, Mapping
from datetime import date

from skillgap.engine.styles import curriculum_of
from skillgap.market.lookup import find_skill
from skillgap.market.market import Market
from skillgap.person import edit
from skillgap.person.model import Evidence, HoursException, Profile
from skillgap.plaintext import visible
from skillgap.problems import UsageError, did_you_mean, nearest
from skillgap.report.subject import find_target

DAYS_OFF = "days_off"
LISTS = ("shortlist", "pinned", "skipped", "at_work", "credentials")
NOTHING = {"", "-", "none"}


def assign(profile: Profile, key: str, text: str, market: Market) -> Profile:
    """Return the profile with one value set. Raises UsageError with the nearest valid word."""
    if key in _READERS:
        return edit.change(profile, **{key: _READERS[key](key, text, market)})
    if key in LISTS:
        return edit.change(profile, **{key: _names(key, text, market)})
    if key == DAYS_OFF:
        return edit.change(profile, exceptions=_days_off(text))
    skill, dot, part = key.partition(".")
    if dot and _is_skill(skill, market):
        return _assign_part(profile, find_skill(market.skills, skill).id, part, text)
    return edit.set_level(profile, _skill_id(key, market), _level(key, text))


def _skill_id(key: str, market: Market) -> str:
    """The skill of a key, with a hint that covers the other keys too."""
    try:
        return find_skill(market.skills, key).id
    except UsageError:
        other = nearest(key, [*_READERS, *LISTS, DAYS_OFF])
        if other is None:
            raise
        message = f"Unknown key {visible(key, 60)} (did you mean {other}?)."
        raise UsageError(
            message, "Keys are skills and " + ", ".join([*_READERS, *LISTS, DAYS_OFF]) + "."
        ) from None


def _is_skill(text: str, market: Market) -> bool:
    try:
        find_skill(market.skills, text)
    except UsageError:
        return False
    return True


def _level(key: str, text: str) -> int | None:
    if text.casefold() in NOTHING or text == "?":
        return None
    if text not in {"0", "1", "2", "3", "4", "5"}:
        message = f"{visible(key, 60)} has a level from 0 to 5, or - for not rated, not {visible(text, 30)}."
        raise UsageError(
            message, "0 none · 1 aware · 2 working · 3 proficient · 4 advanced · 5 expert"
        )
    return int(text)


def _assign_part(profile: Profile, skill: str, part: str, text: str) -> Profile:
    """`python.note=…`, `python.evidence=…`, `python.hours.3=40`."""
    if part == "note":
        return edit.set_note(profile, skill, text)
    if part == "evidence":
        return edit.add_evidence(profile, skill, Evidence(text=text))
    name, _, step = part.partition(".")
    if name == "hours" and step in {"1", "2", "3", "4", "5"}:
        hours = None if text.casefold() in NOTHING else _number(f"{skill}.{part}", text)
        return edit.set_own_hours(profile, skill, int(step), hours)
    message = f"Unknown key {skill}.{visible(part, 40)}{did_you_mean(part, ('note', 'evidence', 'hours.3'))}."
    raise UsageError(
        message, f"Write {skill}.note=TEXT, {skill}.evidence=TEXT or {skill}.hours.3=40."
    )


def _names(key: str, text: str, market: Market) -> tuple[str, ...]:
    words = [word.strip() for word in text.split(",") if word.strip()]
    if text.casefold() in NOTHING:
        return ()
    if key == "shortlist":
        return tuple(find_target(market, word).id for word in words)
    if key != "credentials":
        return tuple(find_skill(market.skills, word).id for word in words)
    for word in words:
        if word not in market.credentials:
            near = did_you_mean(word, market.credentials)
            message = f"Unknown credential {visible(word, 60)}{near}."
            raise UsageError(message, "Credentials: " + ", ".join(market.credentials) + ".")
    return tuple(words)


def _days_off(text: str) -> tuple[HoursException, ...]:
    """`2026-12-24..2027-01-06,2027-05-01`; with `@3` there are three hours a week instead of none."""
    if text.casefold() in NOTHING:
        return ()
    return tuple(_other_days(part.strip()) for part in text.split(",") if part.strip())


def _other_days(text: str) -> HoursException:
    days, _, hours = text.partition("@")
    first, _, last = days.partition("..")
    try:
        begin = date.fromisoformat(first.strip())
        end = date.fromisoformat(last.strip()) if last else begin
    except ValueError:
        message = (
            f"{DAYS_OFF} should be days such as 2026-12-24..2027-01-06, not {visible(text, 60)}."
        )
        raise UsageError(message, "With other hours than none: 2026-12-24..2027-01-06@3") from None
    weekly = _number(DAYS_OFF, hours) if hours else 0.0
    return edit.made(HoursException, first=begin, last=end, hours_per_week=weekly)


def _number(key: str, text: str) -> float:
    try:
        return float(text)
    except ValueError:
        message = f"{key} should be a number, not {visible(text, 40)}."
        raise UsageError(message) from None


def _read_words(_key: str, text: str, _market: Market) -> object:
    return text


def _read_number(key: str, text: str, _market: Market) -> object:
    return _number(key, text)


def _read_years(key: str, text: str, _market: Market) -> object:
    return None if text.casefold() in NOTHING else _number(key, text)


def _read_day(key: str, text: str, _market: Market) -> object:
    if text.casefold() in NOTHING:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"{key} should be a date such as 2027-03-31, not {visible(text, 40)}."
        raise UsageError(message) from None


def _read_target(_key: str, text: str, market: Market) -> object:
    return "" if text.casefold() in NOTHING else find_target(market, text).id


def _read_style(_key: str, text: str, market: Market) -> object:
    curriculum_of(text, market)
    return text


def _read_tracks(key: str, text: str, _market: Market) -> object:
    if text not in {"1", "2", "3"}:
        message = f"{key} should be 1, 2 or 3, not {visible(text, 40)}."
        raise UsageError(message)
    return int(text)


def _read_background(_key: str, text: str, market: Market) -> object:
    if text.casefold() in NOTHING:
        return ""
    if text not in market.backgrounds:
        message = f"Unknown background {visible(text, 60)}{did_you_mean(text, market.backgrounds)}."
        raise UsageError(message, "Backgrounds: " + ", ".join(market.backgrounds) + ".")
    return text


_READERS: Mapping[str, Callable[[str, str, Market], object]] = {
    "name": _read_words,
    "target": _read_target,
    "background": _read_background,
    "hours_per_week": _read_number,
    "years_experience": _read_years,
    "start": _read_day,
    "deadline": _read_day,
    "style": _read_style,
    "tracks": _read_tracks,
}
