"""What can be wrong with a file that keeps records, each in one sentence."""


class Fault(Exception):
    """The file cannot be used so; nothing was changed."""


class WrongPassphrase(Fault):
    """The passphrase does not open the file, or the file is not whole: one cannot tell which."""

    def __init__(self) -> None:
        super().__init__("That passphrase does not open this file.")


class Weak(Fault):
    """The passphrase is too short to protect anything."""

    def __init__(self) -> None:
        super().__init__("A passphrase needs at least 8 characters; several words are best.")


class Damaged(Fault):
    """The file is not what it was when it was written."""


class Exists(Fault):
    """Something is there already and is never written over."""


class Unwritable(Fault):
    """The disk is full, read-only or not there."""
