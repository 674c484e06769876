"""Files that are not what they claim: what is changed in a sound one, the place, the reason."""

from tests.engine.formats.sound import CSV, GENIUS, GENIUSWEB, NEGMAS, NEGMAS_JSON, NEGOLOG, OWN

WEIGHT = '<weight index="2" value="0.4"/>'
LAUGHS = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE a SYSTEM "file:///etc/passwd">'
NONLINEAR = (
    '<utility_space type="nonlinear"><ufun><hyperRectangle utility="5"/></ufun></utility_space>'
)
BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"

WRONG = {
    # GENIUS: the file, what stands in it, what stands there instead, the place, the reason
    "a weight is missing": (GENIUS, "north.xml", WEIGHT, "", "season", "the weight is missing"),
    "a weight is negative": (
        GENIUS, "north.xml", 'value="0.4"', 'value="-0.4"', "season",
        "the weight is negative: -0.4",
    ),
    "two weights": (
        GENIUS, "north.xml", WEIGHT, WEIGHT + WEIGHT.replace("4", "5"), "weight 2",
        "it has two weights",
    ),
    "an unknown option": (
        GENIUS, "north.xml", 'value="many"', 'value="none"', "boats › none",
        "the domain has no such option",
    ),
    "an option left out": (
        GENIUS, "north.xml", '<item value="few" evaluation="1"/>', "", "boats › few",
        "the profile leaves this option out",
    ),
    "an unknown issue": (
        GENIUS, "north.xml", 'name="boats"', 'name="ships"', "ships",
        "the domain has no such issue",
    ),
    "an issue of the domain alone": (
        GENIUS, "fleet.xml", "</objective>",
        '<issue index="3" name="fees"><item value="a"/></issue></objective>', "fees",
        "the profile leaves this issue out",
    ),
    "not a number": (
        GENIUS, "north.xml", 'evaluation="4"', 'evaluation="NaN"', "boats › many",
        "the evaluation is no finite number: NaN",
    ),
    "infinity": (
        GENIUS, "north.xml", 'evaluation="4"', 'evaluation="Infinity"', "boats › many",
        "the evaluation is no finite number: Infinity",
    ),
    "a number without end": (
        GENIUS, "north.xml", 'evaluation="4"', f'evaluation="{"9" * 100_000}"', "boats › many",
        "the evaluation is no finite number: " + "9" * 60,
    ),
    "a number of a thousand million digits": (
        GENIUS, "north.xml", 'evaluation="4"', 'evaluation="1e999999999"', "boats › many",
        "the evaluation is no finite number: 1e999999999",
    ),
    "a number further than one reads": (
        GENIUS, "north.xml", 'evaluation="4"', 'evaluation="1e-999"', "boats › many",
        "the evaluation is further from 1 than what is read: 1e-999",
    ),
    "a number larger than one reads": (
        GENIUS, "north.xml", 'evaluation="4"', 'evaluation="1e31"', "boats › many",
        "the evaluation is larger than what is read",
    ),
    "worths that are too large together": (
        CSV, "north.csv", "boats,few,0.25,0.6", "boats,few,1e30,1e30", "",
        "what it is worth in all is larger than what is read",
    ),
    "a comma for a point": (
        GENIUS, "north.xml", 'evaluation="4"', 'evaluation="0,4"', "boats › many",
        "the evaluation is no finite number: 0,4",
    ),
    "an evaluation that is missing": (
        GENIUS, "north.xml", ' evaluation="4"', "", "boats › many", "the evaluation is missing",
    ),
    "an issue without options": (
        GENIUS, "fleet.xml", '<item value="few"/><item value="many"/>', "", "boats",
        "the issue has no options",
    ),
    "an issue without a name": (
        GENIUS, "fleet.xml", 'name="boats"', "", "", "the name of an issue is missing",
    ),
    "two issues of one name": (
        GENIUS, "fleet.xml", 'name="season"', 'name="boats"', "boats",
        "an issue has no name, or that of another",
    ),
    "an issue of real numbers": (
        GENIUS, "fleet.xml", 'vtype="integer"', 'vtype="real"', "season",
        "an issue of the kind real is not read",
    ),
    "bounds the wrong way round": (
        GENIUS, "fleet.xml", 'upperbound="3"', 'upperbound="0"', "season",
        "the upper bound lies below the lower",
    ),
    "a bound that is no whole number": (
        GENIUS, "fleet.xml", 'upperbound="3"', 'upperbound="2.5"', "season › upperbound",
        "the bound is no whole number",
    ),
    "a bound that is missing": (
        GENIUS, "fleet.xml", 'upperbound="3"', "", "season › upperbound", "the bound is missing",
    ),
    "more options than memory has": (
        GENIUS, "fleet.xml", 'upperbound="3"', 'upperbound="1e20"', "season",
        "it has 100,000,000,000,000,000,000 values; no more than 10,000 are read",
    ),
    "an evaluator of another kind": (
        GENIUS, "north.xml", 'ftype="linear"', 'ftype="triangular"', "season › evaluator",
        "an evaluator of the kind triangular is not read",
    ),
    "an evaluator without a slope": (
        GENIUS, "north.xml", 'slope="0.25"', "", "season › evaluator › slope",
        "the slope is missing",
    ),
    "a reservation without a value": (
        GENIUS, "north.xml", '<reservation value="0.3"/>', "<reservation/>", "reservation",
        "its value is missing",
    ),
    "utilities that are no sum": (
        GENIUS, "north.xml", None, NONLINEAR, "ufun",
        "utilities that are no weighted sum are not read",
    ),
    "XML that ends early": (
        GENIUS, "north.xml", "</objective>", "", "line 6", "this is no XML",
    ),
    "another root": (
        GENIUS, "north.xml", None, "<html/>", "", "it is no domain and no profile",
    ),
    "a laugh a thousand million times": (
        GENIUS, "north.xml", "<utility_space>", LAUGHS + "<utility_space>", "",
        "it declares entities or a document type",
    ),
    "a file of this machine asked for": (
        GENIUS, "north.xml", "<utility_space>", OUTSIDE + "<utility_space>", "",
        "it declares entities or a document type",
    ),
    "an entity nobody declared": (
        GENIUS, "north.xml", 'value="many"', 'value="&many;"', "line 2", "this is no XML",
    ),
    "an encoding nobody knows": (
        GENIUS, "north.xml", "<utility_space>",
        '<?xml version="1.0" encoding="klingon"?><utility_space>', "",
        "it is written in signs that are not read",
    ),
    "bytes that are no text": (
        GENIUS, "north.xml", None, b"\x00\xff\x89PNG", "line 1", "this is no XML",
    ),
    "ten megabytes": (
        GENIUS, "north.xml", None, b"<a>" + b" " * 10_000_000 + b"</a>", "",
        "it is larger than the 4,000,000 bytes that are read",
    ),
    "elements within elements": (
        GENIUS, "north.xml", None, "<a>" * 50_000 + "</a>" * 50_000, "",
        "it is no domain and no profile",
    ),
    "a second domain": (
        GENIUS, "south.xml", None, GENIUS["fleet.xml"], "",
        "it is a second domain, beside that of fleet.xml",
    ),
    # GeniusWeb
    "GeniusWeb: a weight is missing": (
        GENIUSWEB, "north.json", ', "season": 0.4}', "}", "season", "the weight is missing",
    ),
    "GeniusWeb: a weight of nothing": (
        GENIUSWEB, "north.json", '"season": 0.4}', '"season": 0.4, "fees": 0.1}', "fees",
        "it has a weight and no utilities",
    ),
    "GeniusWeb: not a number": (
        GENIUSWEB, "north.json", '"many": 1}', '"many": NaN}', "boats › many",
        "the utility is no finite number: NaN",
    ),
    "GeniusWeb: infinity": (
        GENIUSWEB, "north.json", '"many": 1}', '"many": -Infinity}', "boats › many",
        "the utility is no finite number: -Infinity",
    ),
    "GeniusWeb: a truth for a number": (
        GENIUSWEB, "north.json", '"many": 1}', '"many": true}', "boats › many",
        "the utility is no number",
    ),
    "GeniusWeb: a list for a number": (
        GENIUSWEB, "north.json", '"many": 1}', '"many": [1]}', "boats › many",
        "the utility is no number",
    ),
    "GeniusWeb: a list for a table": (
        GENIUSWEB, "north.json", '"issueWeights": {"boats": 0.6, "season": 0.4}',
        '"issueWeights": [0.6, 0.4]', "", "issueWeights is no table of names",
    ),
    "GeniusWeb: a name that stands twice": (
        GENIUSWEB, "north.json", '"many": 1}', '"many": 1, "many": 0}', "",
        "the name many stands twice in one table",
    ),
    "GeniusWeb: utilities of another kind": (
        GENIUSWEB, "north.json", "DiscreteValueSetUtilities", "ProductOfValues", "boats",
        "utilities of the kind ProductOfValues are not read",
    ),
    "GeniusWeb: an order and no worths": (
        GENIUSWEB, "north.json", "LinearAdditiveUtilitySpace", "DefaultPartialOrdering", "",
        "a profile of the kind DefaultPartialOrdering is not read",
    ),
    "GeniusWeb: a step that leads nowhere": (
        GENIUSWEB, "fleet.json", '"step": 1', '"step": 0', "issuesValues › season › range",
        "the step is not larger than 0",
    ),
    "GeniusWeb: steps without end": (
        GENIUSWEB, "fleet.json", '"step": 1', '"step": 1e-9', "issuesValues › season › range",
        "it has 2,000,000,001 values; no more than 10,000 are read",
    ),
    "GeniusWeb: numbers that do not reach": (
        GENIUSWEB, "north.json", '"highValue": 3', '"highValue": 2', "season › 3",
        "the profile leaves this option out",
    ),
    "GeniusWeb: no values": (
        GENIUSWEB, "fleet.json", '["few", "many"]', "3", "issuesValues › boats",
        "values is no list",
    ),
    "GeniusWeb: a bid of another domain": (
        GENIUSWEB, "north.json", '{"boats": "few"', '{"boats": "1e999999999"',
        "reservationBid › boats",
        "there is no option 1e999999999",
    ),
    "JSON that ends early": (
        GENIUSWEB, "north.json", '"season": 2.00}}}}', "", "line 6", "this is no JSON",
    ),
    "JSON of a list": (
        GENIUSWEB, "north.json", None, "[1, 2]", "", "it is no domain and no profile",
    ),
    "lists within lists": (
        GENIUSWEB, "north.json", None, "[" * 1_000_000, "", "it nests deeper than what is read",
    ),
    "JSON of bytes that are no text": (
        GENIUSWEB, "north.json", None, b'{"a": "\xff\xfe\xfa"}', "", "this is no text",
    ),
    "a letter that is none": (
        GENIUSWEB, "fleet.json", '"few"', '"\\ud800"', "issuesValues › boats",
        "a value holds a sign that stands for no letter",
    ),
    # NegoLog
    "NegoLog: a weight is missing": (
        NEGOLOG, "south.json", '"boats": 0.5, ', "", "boats", "the weight is missing",
    ),
    "NegoLog: a profile of another domain": (
        NEGOLOG, "south.json", '"many"', '"most"', "boats › most", "the domain has no such option",
    ),
    "NegoLog: a weight of nothing": (
        NEGOLOG, "south.json", '"boats": 0.5, ', '"boats": 0.5, "fees": 1, ', "fees",
        "it has a weight and no values",
    ),
    "NegoLog: issues in a list": (
        NEGOLOG, "north.json", '"issues": {', '"issues": [], "more": {', "",
        "issues is no table of names",
    ),
    # NegMAS
    "NegMAS: another number of issues": (
        NEGMAS, "south.yml", "[0.5, 0.5]", "[1]", "", "it weighs 1 issues and values 2, of 2",
    ),
    "NegMAS: another kind of issue": (
        NEGMAS, "fleet.yml", "ContiguousIssue", "ContinuousIssue", "season",
        "an issue of the kind ContinuousIssue is not read",
    ),
    "NegMAS: another kind of function": (
        NEGMAS, "south.yml", "type: LinearAdditiveUtilityFunction",
        "type: HyperRectangleUtilityFunction", "",
        "a function of the kind HyperRectangleUtilityFunction is not read",
    ),
    "NegMAS: another function of an issue": (
        NEGMAS, "north.yml", "type: AffineFun", "type: QuadraticFun", "season",
        "a function of the kind QuadraticFun is not read",
    ),
    "NegMAS: a reservation that begins like infinity": (
        NEGMAS, "south.yml", "-.inf", "info", "reserved_value",
        "the reservation value is no finite number: info",
    ),
    "NegMAS: a reservation that is no number": (
        NEGMAS, "south.yml", "-.inf", ".nan", "reserved_value",
        "the reservation value is no finite number: .nan",
    ),
    "NegMAS: a bias": (
        NEGMAS, "south.yml", "weights:", "bias: 0.1\nweights:", "bias", "a bias is not read",
    ),
    "NegMAS: infinity": (
        NEGMAS, "south.yml", "many: 0", "many: .inf", "boats › many",
        "the value is no finite number: .inf",
    ),
    "NegMAS: a line through names": (
        NEGMAS, "north.yml", "{type: TableFun, mapping: {few: 0.25, many: 1.0}}",
        "{type: IdentityFun}", "boats › few", "the option is no finite number: few",
    ),
    "NegMAS: bounds that are none": (
        NEGMAS, "fleet.yml", "[1, 3]", "[1, 3, 1, 1]", "season › values",
        "these are no bounds of whole numbers",
    ),
    "NegMAS: no bounds": (
        NEGMAS, "fleet.yml", "[1, 3]", "[]", "season › values",
        "these are no bounds of whole numbers",
    ),
    "NegMAS: an option twice": (
        NEGMAS, "fleet.yml", "[few, many]", "[few, few]", "boats", "an option is named twice",
    ),
    "NegMAS: an issue twice": (
        NEGMAS, "fleet.yml", "name: season", "name: boats", "boats", "another issue has this name",
    ),
    "NegMAS: no discount": (
        NEGMAS, "north.yml", "discount: 0.9", "discount: much", "discount",
        "the discount is no finite number: much",
    ),
    "NegMAS JSON: issues that are numbers": (
        NEGMAS_JSON, "fleet.json", '"issues": [', '"issues": [3, ', "issue 1",
        "what stands here is no table of names",
    ),
    "NegMAS JSON: no weight": (
        NEGMAS_JSON, "south.json", "[0.5, 0.5]", "[0.5, null]", "season", "the weight is missing",
    ),
    # YAML
    "YAML that laughs": (
        NEGMAS, "north.yml", None, BOMB, "line 1", "anchors and aliases are not read",
    ),
    "YAML that makes things": (
        NEGMAS, "north.yml", "discount: 0.9", "discount: !!python/object:os.system {}", "line 3",
        "tags are not read",
    ),
    "YAML that nests": (
        NEGMAS, "north.yml", None, "[" * 100_000, "line 1", "it nests deeper than what is read",
    ),
    "YAML that ends early": (NEGMAS, "north.yml", None, "a: [1, 2\n", "line 2", "this is no YAML"),
    "YAML with a name twice": (
        NEGMAS, "north.yml", "discount: 0.9", "discount: 0.9\ndiscount: 0.8", "line 4",
        "the name discount stands twice in one table",
    ),
    "YAML with a list for a name": (
        NEGMAS, "north.yml", "discount: 0.9", "? [a]\n: 1", "line 3", "a name is no text",
    ),
    "two documents of YAML": (
        NEGMAS, "north.yml", "name: north\n", "a: 1\n---\nname: north\n", "",
        "it holds more than one document",
    ),
    "YAML of nothing": (NEGMAS, "north.yml", None, "", "", "there is nothing in it"),
    "YAML of bytes": (NEGMAS, "north.yml", None, b"a: \xff\xfe", "", "this is no YAML"),
    # our own
    "ours: an option a constraint invents": (
        OWN, "fleet.yaml", "season: [3]", "season: [4]", "constraint 1 › season",
        "there is no option 4",
    ),
    "ours: an issue a constraint invents": (
        OWN, "fleet.yaml", "{if: {boats: many}", "{if: {ships: many}", "constraint 1",
        "there is no issue ships",
    ),
    "ours: a constraint that bans nothing": (
        OWN, "fleet.yaml", "then_not: {season: [3]}, ", "", "constraint 1",
        "it says nothing that cannot be",
    ),
    "ours: a word a constraint does not have": (
        OWN, "fleet.yaml", "then_not:", "then_maybe:", "constraint 1 › then_maybe",
        "this word is not read in a constraint",
    ),
    "ours: no weight at all": (
        OWN, "fleet.yaml", "{boats: 1/2, season: 1/2}", "{boats: 0, season: 0}",
        "profiles › south",
        "no issue has any weight",
    ),
    "ours: a part of nothing": (
        OWN, "fleet.yaml", "boats: 1/2", "boats: 1/0", "profiles › south › boats",
        "the weight is no finite number: 1/0",
    ),
    "ours: values without a weight": (
        OWN, "fleet.yaml", "{boats: 60, season: 40}", "{boats: 60}", "profiles › north › season",
        "the weight is missing",
    ),
    "ours: an option without an id": (
        OWN, "fleet.yaml", "{id: 3}", "{label: 3}", "season", "an option's id is missing",
    ),
    "ours: one side alone": (
        OWN, "fleet.yaml",
        OWN["fleet.yaml"][OWN["fleet.yaml"].index("  south:"):], "", "",
        "there is no other profile beside it",
    ),
    # tables
    "CSV: other columns": (
        CSV, "north.csv", "issue,option", "option,issue", "line 1",
        "the columns are not issue, option, value, weight",
    ),
    "CSV: a column too many": (
        CSV, "north.csv", "boats,few,0.25,0.6", "boats,few,0.25,0.6,9", "line 2",
        "it has 5 columns, not 4",
    ),
    "CSV: another weight below": (
        CSV, "north.csv", "season,3,1,0.4", "season,3,1,0.5", "line 6",
        "the issue has another weight above",
    ),
    "CSV: an option twice": (
        CSV, "north.csv", "season,3", "season,2", "line 6", "the option stands above already",
    ),
    "CSV: no weight": (
        CSV, "north.csv", "few,0.25,0.6", "few,0.25,", "line 2", "the weight is missing",
    ),
    "CSV: no value": (
        CSV, "north.csv", "few,0.25,0.6", "few,,0.6", "line 2", "the value is missing",
    ),
    "CSV: a number that would break the line": (
        CSV, "north.csv", "few,0.25,0.6", "few,0.25,0.\x1c6\u202e", "line 2",
        "the weight is no finite number: 0.6",
    ),
    "CSV: a row of nobody": (
        CSV, "north.csv", "discount,,0.9", "patience,,0.9", "line 8",
        "no option is named, and it is no reservation of the side's",
    ),
    "CSV: a quotation that does not end": (
        CSV, "north.csv", "boats,few", '"boats,few', "",
        "this is no table of columns with commas between",
    ),
    "CSV: bytes that are no text": (CSV, "north.csv", None, b"\xff\xfe", "", "this is no text"),
}  # fmt: skip
