"""What is written for machines, without what is empty."""


def without_blanks(told: object) -> object:
    """The same without what says nothing, all the way down."""
    if isinstance(told, dict):
        kept = {key: without_blanks(value) for key, value in told.items()}
        return {key: value for key, value in kept.items() if value not in ("", None, [])}
    if isinstance(told, list):
        return [without_blanks(each) for each in told]
    return told
