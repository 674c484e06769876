"""Which given names are those of women, and which may be those of either."""

from goodoffices.press.reports.given_names import GIVEN_NAMES
from goodoffices.press.reports.lexicon import words

WOMEN = words(
    """
abigail ada afsaneh agnes aisha alena alice alicia alison amanda amelia amina amira amy ana
anastasia angela anita ann anna anne annette astrid audrey augusta aya aysha azadeh barbara
beatrice beth bettina birgit brenda bridget carla carmen carol caroline catherine cecilia
charlotte chloe christina christine claire clara claudia dagmar dalia daniela daphne dawn deborah
diana diane dina dolores donna dora doris dorothy edith effie eileen elaine elena elisabeth
elizabeth ella ellen elsa emily emma erica esther eva evelyn farah fariba farida fateme fatima
fiona francesca frida gabriela gina giulia gloria golnaz greta hala halima hanan hannah harriet
heather hedda heidi helen helena helga hillary holly houda ida ilham ilse ines ingrid irene irina
iris isabel isabella ivana jacqueline jane janet jasmin jennifer jenny jessica jill joan joanna
johanna josephine joyce judith julia julie juliet kamala karen karin kate katherine kathleen
kathryn katja khalida kimberly kirsten kristina lara laura lauren layla lea leah leila lena leyla
lidia lily linda lisa liz louise lucia lucy lydia lyudmila maha mahsa margaret maria mariam marie
marina marion marta martha martina mary maryam matilda maureen maya megan melanie melissa
michelle mina miriam mona monica nada nadia nadine nancy naomi narges nasrin natalia natalie
natasha nazanin nicole nikki nina nora olga olivia pamela parisa patricia paula peggy penelope
petra philippa pippa rachel raghad raisa rana rania razan rebecca reem rima rita roberta rosa
rosalind rose rosemary roxana ruba rula ruth sabine sabrina sally salma samantha samira sana
sandra sara sarah sharon sheila shireen shirin sholeh sigrid silvia siobhan sofia soledad sonia
sonja sophia sophie stella stephanie sue sultana susan susanna suzanne svetlana sylvia tamara
tanya tara tatiana teresa theresa therese tina ursula valentina valerie vanessa vera verity
veronica vida viola virginia wanda wendy dalal kaja sahar selma thea yusra yael yasmin yvette
yvonne zahra zainab zara zeinab zoe zohra zuzana
"""
)
"""Given names that women bear."""
EITHER = words(
    """
alex amal laurence jan jesse andrea ariel aung camille chen chris claude dale dana francis jamie
jean kelly kim lee leslie lindsay maya nicola nikita noam nour robin safa sam sasha shahin
shannon simone terry tracy vivian zhang zia noor per see said will
"""
)
"""Given names that women and men bear, or that are family names as well."""


def woman(name: str) -> bool | None:
    """Whether a name is that of a woman, where its first word says so."""
    given = name.split()[0].casefold()
    if given in WOMEN:
        return True
    return False if given in GIVEN_NAMES and given not in EITHER else None
