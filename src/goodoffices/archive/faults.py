"""What the archive says where it cannot keep or read: one sentence each, never words of a talk."""


class Fault(Exception):
    """The archive could not do it; nothing was half-written."""

    sentence = "The archive could not do that."

    def __init__(self) -> None:
        super().__init__(self.sentence)


class WrongPassphrase(Fault):
    """The passphrase does not open the file, or its header was damaged: which one is not told."""

    sentence = "The passphrase does not open this file."


class TooMany(Fault):
    """As many guesses wait as may: this one was not tried."""

    sentence = (
        "Others are waiting already, so this was not tried. Wait a few seconds; send it again."
    )


class WeakPassphrase(Fault):
    """The passphrase is too short to protect anything."""

    sentence = "A passphrase needs at least 8 characters; choose a longer one."


class Locked(Fault):
    """The file was closed and its keys were dropped."""

    sentence = "The file is locked; open it with its passphrase."


class NotThere(Fault):
    """There is no file of that name."""

    sentence = "There is no file of that name."


class NotOurs(Fault):
    """The file is none of ours, or its outline was damaged."""

    sentence = "This is not a sealed file of Good Offices."


class Newer(Fault):
    """A later version wrote it."""

    sentence = "This was written by a newer version of Good Offices; open it with that one."


class Damaged(Fault):
    """Something in the file was changed, moved or lost."""

    sentence = "The file is damaged: what it holds is not what was put into it. Use a backup."


class Older(Fault):
    """The file holds less of a talk than was read from it before."""

    sentence = (
        "The file holds less than it did: an older copy stands in its place. Close the desk and "
        "look for the newer one."
    )


class AlreadyThere(Fault):
    """Something stands where the new one should go."""

    sentence = "There is something of that name already; nothing was overwritten."


class NoSuchTalk(Fault):
    """The archive keeps no such talk."""

    sentence = "The archive keeps no such talk."


class PutAway(NoSuchTalk):
    """The talk is kept, and only its own passphrase opens it."""

    sentence = "This talk is sealed away: only the passphrase chosen for it opens it."


class StaysSealed(Fault):
    """The passphrase opens none of the talks that were put away; which are there is not told."""

    sentence = "The passphrase opens no talk that was sealed away."


class SamePassphrase(Fault):
    """A talk would be put away under the passphrase that opens the whole file."""

    sentence = "That is the passphrase of the desk itself; choose another for this talk."


class NoFolder(Fault):
    """The folder is not there, or is no folder."""

    sentence = "There is no such folder; make it first."


class NotKept(Fault):
    """Nothing can be written now."""

    sentence = "That could not be kept."


class CannotWrite(NotKept):
    """The file or its folder may not be written to."""

    sentence = "The file cannot be written there; choose a folder of your own."


class DiskFull(NotKept):
    """There is no room for more."""

    sentence = "The disk is full: nothing was written. Make room and try again."


class DiskFails(NotKept):
    """The disk refused to read or write."""

    sentence = "The disk could not be read or written; nothing was half-written."


class Busy(NotKept):
    """Another program holds the file for too long."""

    sentence = "Another program is using the file; try again in a moment."


class DatabaseAway(NotKept):
    """The database does not answer."""

    sentence = "The database does not answer now; nothing was half-written. Try again in a moment."


class RoleTooStrong(Fault):
    """A role of a house may read what is not its own."""

    sentence = (
        "A role of the database may do more than it needs: set up one for the talks and one for "
        "the accounts, as `goodoffices admin database` writes it down."
    )


class Unfinished(Fault):
    """A copy whose last work still lies in a file beside it."""

    sentence = "The file has unfinished work beside it; open it once and back it up again."


class Lingers(Fault):
    """What was burnt or put away is, but its old bytes could not all be cleared away yet."""

    sentence = (
        "It is done, but another program has the file open, or the disk is full: until that ends "
        "some old, sealed bytes stay in the file. Opening the desk again clears them away."
    )


class OldPassphraseLingers(Fault):
    """The passphrase is changed, but the old wrapped key could not be cleared away yet."""

    sentence = (
        "The passphrase is changed, but another program has the file open: close it there, "
        "then change the passphrase once more to clear the old one from the file."
    )
