"""Texts that look written by people: titles, sentences, and bodies in Markdown."""

from __future__ import annotations

from random import Random

_NAMES = (
    "tents boots jackets lanterns stoves ropes maps bottles rucksacks gloves helmets blankets "
    "hammocks compasses gaiters socks poles mats mugs filters"
).split()
_AUDIENCES = (
    "schools scouts families runners climbers walkers campers students clubs guides".split()
)
_OCCASIONS = "spring summer autumn winter weekend holiday festival morning evening opening".split()
_WORDS = (
    "the a our this every most some another customers people teams stores readers partners "
    "ask want find compare buy return explain measure publish prepare photograph test repair "
    "light warm dry simple honest useful early late new small large quiet sturdy "
    "before after because while when where without between during until "
    "price stock page photo answer question guide list week season weather route detail "
    "and or but with for from about into over under than then again also often never"
).split()


def title(random: Random, number: int) -> str:
    """Give a title; the number makes it one of its kind."""
    occasion, name = random.choice(_OCCASIONS), random.choice(_NAMES)
    return f"{occasion.capitalize()} {name} for {random.choice(_AUDIENCES)} {number}"


def sentence(random: Random, words: int = 12) -> str:
    """Give a sentence of so many words."""
    chosen = random.choices(_WORDS, k=words)
    return " ".join([chosen[0].capitalize(), *chosen[1:]]) + "."


def body(random: Random, linked: str) -> str:
    """Give about 120 words of Markdown: headings, paragraphs, a list, and links.

    `linked` is the path of another entry's file, relative to this one's folder.
    """
    points = "\n".join(f"- {sentence(random, 7)}" for _ in range(4))
    return (
        f"{sentence(random)} **{sentence(random, 4)}** {sentence(random)}\n\n"
        f"## Why\n\n{sentence(random)} See [what came before]({linked}). {sentence(random)}\n\n"
        f"{points}\n\n"
        f"## How\n\n{sentence(random)} {sentence(random)} *{sentence(random, 5)}*\n"
        f"The [brief](https://wiki.example/briefs/{random.randrange(1000)}) has the rest.\n"
    )
