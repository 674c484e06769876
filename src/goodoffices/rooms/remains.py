"""What remains when a talk is sealed away, emptied or burnt, in sentences: nobody is deceived."""

BURNT = (
    "Backups of the desk made before still hold it, and open with the passphrase they had. "
    "Destroy them, or burn the talk in each of them too.",
    "What was written out or printed, and what was copied into a calendar or a message, stays "
    "where it went.",
    "What the sides were told they know. Other programs and people keep what they noted.",
    "A disk of flash memory, a snapshot or a backup of the machine may keep old blocks. What is "
    "in them is sealed under the passphrase of the desk.",
)
"""What no burning reaches."""

AWAY = (
    "That a talk is there is still seen, how many acts it has, and how long each is.",
    "Without the passphrase that you choose now nobody opens it, not even who opens the desk. It "
    "is kept nowhere and cannot be brought back.",
    "Backups made before hold the talk as it was, under the passphrase of the desk alone.",
)
"""What still shows of a talk that is sealed away."""

EMPTIED = (
    "That something was done stays, by which seat, when, about what and under which marking. Only "
    "what was said is gone.",
    "What was conveyed, and what the mediation wrote down for somebody, are the mediation's "
    "words: they stay until those are destroyed.",
    "Backups made before still hold the words. Destroy them too.",
    "What was written out or printed stays where it went, and people know what they know.",
)
"""What no destruction of an audience's words reaches."""
