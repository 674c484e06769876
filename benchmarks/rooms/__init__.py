"""How fast the rooms are: each part of it can be run alone.

python -m benchmarks.rooms              every part
python -m benchmarks.rooms pages live   some of them
"""
