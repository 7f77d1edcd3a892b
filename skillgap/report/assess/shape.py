"""What the questionnaire found out, as JSON and as the values that text and Markdown show."""

from skillgap.engine.quiz.contradictions import contradictions
from skillgap.engine.quiz.guesses import guesses
from skillgap.engine.quiz.session import Done, Session, next_question, standing
from skillgap.market.model import Target
from skillgap.person.model import SkillRating
from skillgap.report.shapes.intake import (
    AssessShape,
    ContradictionShape,
    GuessShape,
    StatedShape,
)
from skillgap.report.subject import Subject


def assess_shape(subject: Subject, target: Target, stem: str, session: Session) -> AssessShape:
    """`assess --format json`, about the profile as it was written last."""
    question = next_question(session)
    found, by_now = subject.assess(target), standing(session)
    finished = isinstance(question, Done)
    return {
        "schema": "skillgap.assess/1",
        "profile": stem,
        "target": target.id,
        "finished": finished,
        "ended": question.why if isinstance(question, Done) else "left",
        "questions": len(session.asked),
        "readiness": None if found.readiness is None else float(found.readiness),
        "known_weight": float(found.known_weight),
        "estimate": by_now.readiness,
        "margin": by_now.margin,
        "stated": _stated(subject, session),
        "inferred": _inferred(subject, session) if finished else [],
        "contradictions": _contradictions(subject, session),
    }


def _stated(subject: Subject, session: Session) -> list[StatedShape]:
    names = subject.market.skills
    return [
        {"skill": skill, "name": names[skill].name, "level": level}
        for skill, level in session.answers.items()
    ]


def _inferred(subject: Subject, session: Session) -> list[GuessShape]:
    """The guesses that are in the profile; a level the person had stated before stays theirs."""
    names, ratings = subject.market.skills, subject.profile.skills
    return [
        {"skill": skill, "name": names[skill].name, "level": level, "chance": chance}
        for skill, level, chance in guesses(session)
        if ratings.get(skill, SkillRating()).inferred
    ]


def _contradictions(subject: Subject, session: Session) -> list[ContradictionShape]:
    stated = {*session.answers, *session.held}
    return [
        ContradictionShape(
            skill=each.skill,
            level=each.level,
            first=each.first,
            held=each.held,
            needed=each.needed,
        )
        for each in contradictions(session.scope, subject.levels, stated)
    ]
