"""The same small scenario in every format that is read, as one would write it by hand."""

GENIUS = {
    "fleet.xml": """<negotiation_template><utility_space><objective index="0" name="root">
<issue index="1" name="boats" vtype="discrete"><item value="few"/><item value="many"/></issue>
<issue index="2" name="season" vtype="integer" lowerbound="1" upperbound="3"/>
</objective></utility_space></negotiation_template>""",
    "north.xml": """<utility_space><objective index="0" name="root">
<issue index="1" name="boats"><item value="few" evaluation="1"/><item value="many" evaluation="4"/>
</issue><issue index="2" name="season" vtype="integer" lowerbound="1" upperbound="3">
<evaluator ftype="linear" slope="0.25" offset="0.5"/></issue>
<weight index="1" value="0.6"/><weight index="2" value="0.4"/></objective>
<discount_factor value="0.9"/><reservation value="0.3"/></utility_space>""",
    "south.xml": """<utility_space><objective index="0" name="root">
<issue index="1" name="boats"><item value="few" evaluation="5"/><item value="many" evaluation="0"/>
</issue><issue index="2" name="season" vtype="integer" lowerbound="1" upperbound="3">
<evaluator ftype="linear" slope="-0.5" offset="1"/></issue>
<weight index="1" value="0.5"/><weight index="2" value="0.5"/></objective></utility_space>""",
}
GENIUSWEB = {
    "fleet.json": """{"name": "fleet", "issuesValues": {"boats": {"values": ["few", "many"]},
"season": {"range": {"low": 1, "high": 3, "step": 1}}}}""",
    "north.json": """{"LinearAdditiveUtilitySpace": {"name": "north", "issueUtilities": {
"boats": {"DiscreteValueSetUtilities": {"valueUtilities": {"few": 0.25, "many": 1}}},
"season": {"NumberValueSetUtilities":
 {"lowValue": 1, "lowUtility": 0.5, "highValue": 3, "highUtility": 1.0}}},
"issueWeights": {"boats": 0.6, "season": 0.4},
"reservationBid": {"issuevalues": {"boats": "few", "season": 2.00}}}}""",
    "south.json": """{"LinearAdditiveUtilitySpace": {"name": "south", "issueUtilities": {
"boats": {"DiscreteValueSetUtilities": {"valueUtilities": {"few": 1, "many": 0}}},
"season": {"NumberValueSetUtilities":
 {"lowValue": 1, "lowUtility": 1, "highValue": 3, "highUtility": 0}}},
"issueWeights": {"boats": 0.5, "season": 0.5}}}""",
}
NEGOLOG = {
    "north.json": """{"reservationValue": 0.3, "issueWeights": {"boats": 0.6, "season": 0.4},
"issues": {"boats": {"few": 0.25, "many": 1.0}, "season": {"1": 0.5, "2": 0.75, "3": 1.0}}}""",
    "south.json": """{"reservationValue": 0, "issueWeights": {"boats": 0.5, "season": 0.5},
"issues": {"boats": {"few": 1.0, "many": 0.0}, "season": {"1": 1.0, "2": 0.5, "3": 0.0}}}""",
}
NEGMAS = {
    "fleet.yml": """name: fleet
type: DiscreteCartesianOutcomeSpace
issues:
- {name: boats, type: CategoricalIssue, values: [few, many]}
- {name: season, type: ContiguousIssue, values: [1, 3]}
""",
    "north.yml": """name: north
type: ExpDiscountedUFun
discount: 0.9
reserved_value: 0.3
ufun:
  type: LinearAdditiveUtilityFunction
  weights: [0.6, 0.4]
  values:
  - {type: TableFun, mapping: {few: 0.25, many: 1.0}}
  - {type: AffineFun, slope: 0.25, bias: 0.25}
""",
    "south.yml": """name: south
type: LinearAdditiveUtilityFunction
reserved_value: -.inf
weights: [0.5, 0.5]
values:
- {type: TableFun, mapping: {few: 1, many: 0}}
- {type: TableFun, mapping: {1: 1, 2: 0.5, 3: 0}}
""",
}
NEGMAS_JSON = {
    "fleet.json": """{"name": "fleet", "issues": [
{"name": "boats", "values": ["few", "many"], "type": "CategoricalIssue"},
{"name": "season", "values": [1, 3, 1], "type": "negmas.outcomes.ContiguousIssue"}]}""",
    "north.json": """{"name": "north", "type": "LinearAdditiveUtilityFunction",
"reserved_value": 0.3, "weights": [0.6, 0.4], "values": [
{"type": "TableFun", "mapping": {"few": 0.25, "many": 1.0}},
{"type": "AffineFun", "slope": 0.25, "bias": 0.25}]}""",
    "south.json": """{"name": "south", "type": "LinearAdditiveUtilityFunction",
"weights": [0.5, 0.5], "values": [
{"type": "TableFun", "mapping": {"few": 1, "many": 0}},
{"type": "TableFun", "mapping": {"1": 1, "2": 0.5, "3": 0}}]}""",
}
OWN = {
    "fleet.yaml": """schema: goodoffices.case/0.1
id: fleet
issues:
  - {id: boats, options: [few, many]}
  - {id: season, options: [1, 2, {id: 3}]}
constraints:
  - {if: {boats: many}, then_not: {season: [3]}, say: "not many boats for long"}
profiles:
  north:
    reservation: 0.3
    weights: {boats: 60, season: 40}
    values: {boats: {few: 0.25, many: 1}, season: {1: 0.5, 2: 0.75, 3: 1}}
  south:
    weights: {boats: 1/2, season: 1/2}
    values: {boats: {few: 1, many: 0}, season: {1: 1, 2: 0.5, 3: 0}}
""",
}
CSV = {
    "north.csv": """issue,option,value,weight
boats,few,0.25,0.6
boats,many,1,
season,1,0.5,2/5
season,2,0.75,0.4
season,3,1,0.4
reservation,,0.3,
discount,,0.9,
""",
    "south.csv": """issue,option,value,weight
boats,few,1,0.5
boats,many,0,0.5
season,1,1,0.5
season,2,0.5,0.5
season,3,0,0.5
""",
}
FORMATS = {
    "genius": GENIUS,
    "geniusweb": GENIUSWEB,
    "negolog": NEGOLOG,
    "negmas-yaml": NEGMAS,
    "negmas-json": NEGMAS_JSON,
    "own": OWN,
    "csv": CSV,
}


def laid(folder, files):
    """The files in a folder, and their paths in order."""
    folder.mkdir(exist_ok=True)
    paths = []
    for name, text in files.items():
        paths.append(folder / name)
        paths[-1].write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return paths
