"""Given names that many people bear, by which a name that stands alone is taken for a person's."""

from goodoffices.press.reports.lexicon import words

GIVEN_NAMES = words(
    """
aaron abbas abdul abdullah abdulrahman abel abigail abraham ada adam adel adrian afsaneh agnes
ahmad ahmed aidan aisha akbar alan albert alejandro aleksandr alena alex alexander alexandra
alexei ali alice alicia alireza alison amal amanda amelia amin amina amir amira amos amy ana
anastasia anatoly anders andre andrea andreas andrei andres andrew angela anita ann anna anne
annette anthony antonio antony anwar arash ariel arjun armando arthur asad ashraf asif astrid
audrey augusta aung aya ayman aysha azadeh aziz babak badr bahram barbara bashar bashir basil
beatrice behnam behrouz ben benedict benjamin bernard bernhard bernie beth bettina bijan bilal
bill birgit boaz bob boris brad brandon brenda brian bridget bruce bruno camille carl carla
carlos carmen carol caroline catherine cecilia charles charlotte chen chloe chris christian
christina christine christopher claire clara claude claudia colin connor craig cyril cyrus
dagmar dalal dale dalia dan dana daniel daniela daphne dario darius dave david dawn dean
deborah denis dennis derek diana diane diego dieter dilip dina dmitri dmitry dolores dominic
donald donna dora doris dorothy douglas duncan ebrahim ed edith edmund eduardo edward edwin
effie eileen elaine elena eli elias elisabeth elizabeth ella ellen elsa emad emily emma
emmanuel enrique eric erica erik ernest esmail esther ethan eugene eva evelyn evgeny fabio
fadi fahad faisal farah fariba farid farida farouk fateme fatima felix ferdinand fernando
fiona firas francesca francis francisco franco francois frank fred frederick frida fumio
gabriel gabriela gareth gary gavin geoffrey gerald gerard gholam gideon gina giorgio giovanni
giulia gloria golnaz gordon graham greg gregory greta guillermo gustavo guy hadi hafez haitham
hakim hala halima hamad hamid hanan hani hannah hans harold harriet harry haruki hashem hassan
hazem heather hector hedda heidi helen helena helga henrik henry herbert hillary hiroshi holly
hossein houda howard hugh hugo hussain hussein ian ibrahim ida igor ilan ilham ilse ilya imran
ines ingrid irene irina iris isaac isabel isabella ismail ivan ivana jack jacob jacqueline
jafar jake jalal jamal james jamie jan jane janet jared jasmin jason javad javier jawad jean
jeff jeffrey jennifer jenny jens jeremy jerome jerry jesse jessica jill jim jimmy joan joanna
joao joe joel johan johanna john jon jonas jonathan jorge jose josef joseph josephine josh
joshua joyce juan judith julia julian julie juliet julius jurgen justin kaja kamal kamala
kamran karen karim karin karl kate katherine kathleen kathryn katja kaveh keir keith kelly ken
kenneth kevin khaled khalid khalida khalil kim kimberly kirsten klaus kofi konrad kristina
kurt kyle lara larry lars laszlo laura lauren laurence layla lea leah lee leila lena leo leon
leonard leonid leslie lewis leyla liam lidia lily linda lindsay lisa liz lloyd lorenzo louis
louise luca lucia lucy luis luke lydia lyudmila maha mahdi mahmoud mahmud mahsa majid malcolm
malek mansour manuel marc marcel marco marcus margaret maria mariam marie marina mario marion
mark marko marta martha martin martina marwan mary maryam masoud mathias matilda matt matthew
maureen maurice max maximilian maya megan mehdi mehmet melanie melissa michael michel michelle
miguel mike mikhail milan mina miriam mitch moaz mohamed mohammad mohammed mohsen mona monica
moritz moshe mostafa muhammad murad musa mustafa nabil nada nader nadia nadine naim najib
nancy naomi narendra narges nasrin nasser natalia natalie natan natasha nathan navid nazanin
neil nelson nicholas nick nicola nicolas nicole nigel nikita nikki nikolai nils nina noah noam
noel nora norman nour oleg olga oliver olivia omar omid oren osama oscar oskar otto owen pablo
pamela parisa parviz patricia patrick paul paula pavel pedro peggy penelope per percival percy
perry pete peter petra philip philippa phillip pierre piers pippa qasem quentin rachel rafael
raghad rahim raisa raj ralph rami ramin ramon rana rania raphael rashid ravi raymond razan
rebecca reem rex reza ricardo richard rima rita rob robert roberta roberto robin rodrigo roger
roland roman ronald rosa rosalind rose rosemary ross rouhollah roxana roy ruba rudolf rula
rupert ruslan russell ruth ryan saad sabine sabrina sadegh saeed safa sahar said saif sajjad
salem salim sally salma salman sam samantha samer sami samir samira samuel sana sandra sanjay
sara sarah sasha saud sean sebastian selim selma sergei sergey seth shahab shahin shahram
shane shannon sharif sharon sheila shimon shireen shirin sholeh siamak sigrid silvia simon
simone siobhan sofia sohrab soledad soleiman solomon sonia sonja sophia sophie stefan stefano
stella stephanie stephen steve steven stewart stuart sue sultana sunil susan susanna suzanne
sven svetlana sylvia taher tamara tamim tanya tara tareq tariq tatiana ted teresa terry thabo
thea theo theodore theresa therese thomas tim timothy tina tobias toby todd tom tomas tony
tracy trevor ulrich umar umberto uri ursula vahid valentina valerie vanessa vera verity vernon
veronica victor vida viktor vincent viola virginia vivian vladimir volodymyr walid walter
wanda warren wayne wendy werner wilfred wilhelm william winston xavier yael yahya yair yasmin
yasser yitzhak yoav yousef youssef yuri yusef yusra yvette yvonne zach zahra zainab zara
zeinab zhang ziad zoe zohra zubair zuzana
"""
)
"""Small, and without those that are places as well."""
