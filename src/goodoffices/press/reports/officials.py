"""Whom a state or a body sends: offices that stand for a side, and those that do not."""

import re

OFFICIAL = re.compile(
    r"\b(?:minister|secretary|under-?secretary|envoy|ambassador|president|premier|chancellor"
    r"|commissioner|negotiator|advis[eo]r|deputy|general|admiral|colonel|commander|director|chief"
    r"|head|governor|representative|delegate|treasurer|attach[eé]|diplomat|expert|counsel|king"
    r"|prince|sheikh|emir|sultan|councillor|mayor|chair(?:man|woman)?|emissary|plenipotentiary"
    r"|executive|leader|convenor|convener)\b",
    re.IGNORECASE,
)
"""Who may sit at talks for somebody."""

SENT = re.compile(
    r"\b(?:envoy|negotiator|emissary|plenipotentiary|delegate|head of (?:the )?delegation)\b",
    re.IGNORECASE,
)
"""Who is sent to talks and has no other task."""

PRINCIPAL = re.compile(
    r"(?<!prime )(?<!first )\bminister\b|\b(?:(?:under-?)?secretary|ambassador|commissioner"
    r"|representative|director|chief executive|convenor|convener|attach[eé])\b|^deputy$",
    re.IGNORECASE,
)
"""Who stands for a side where no other is told to."""

HIGHEST = re.compile(
    r"\b(?:president|prime minister|first minister|premier|king|queen|sultan|emir|chancellor)\b",
    re.IGNORECASE,
)
"""Who mostly sends others."""

BYSTANDER = re.compile(
    r"\b(?:farmer|fisher\w*|ferry\w*|shepherd|plumber|driver|shopkeeper|trader|worker|miner|docker"
    r"|baker|builder|skipper|pilot|sailor|soldier|guard|policeman|inspector|constable"
    r"|witness|victim"
    r"|survivor|relative|widow(?:er)?|mother|father|sister|brother|son|daughter|husband|wife|uncle"
    r"|aunt|grand\w+|neighbou?r|friend|colleague|protester|student|pupil|volunteer|teacher|nurse"
    r"|doctor|surgeon|professor|researcher|analyst|economist|historian|scientist|scholar|engineer"
    r"|correspondent|reporter|journalist|editor|columnist|author|writer|presenter|moderator"
    r"|campaigner|activist|resident|priest|vicar|curate|bishop|archbishop|imam|rabbi|waiter|porter"
    r"|librarian|singer|poet|novelist|translator|caretaker|landlord|mechanic|meteorologist|coach"
    r"|statistician|monitor|warden|innkeeper|speaker|whip|hydrologist|seismologist|geologist)\b",
    re.IGNORECASE,
)
"""Who stands beside talks and speaks of them."""

NOT_FOR_A_SIDE = re.compile(
    r"\b(?:former|ex-\w+|retired|late|army|police|harbour|protocol|staff|spokes\w+|press"
    r" secretary|mediators?|facilitator"
    r"|go-between|host|intermediary|correspondent|editor|secretary[- ]general|executive secretary"
    r"|arbitrator|judge|clerk|lawyer|solicitor|barrister|attorney|observer|interpreter)\b",
    re.IGNORECASE,
)
NO_DELEGATE = re.compile(
    r"\b(?:lawyer|solicitor|barrister|attorney|wife|husband|son|daughter|pianist|singer|poet"
    r"|painter|widow|brother|sister|founder)\b",
    re.IGNORECASE,
)
"""Whose company is none at talks."""
