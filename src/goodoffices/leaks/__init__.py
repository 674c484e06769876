"""The leak check: from an actor's view, a draft and a receiver, to findings."""
