"""How much each piece of evidence says that a verb is an attribution, in hundredths of log-odds.

Fitted on PolNeAR (training articles) by `xref.training.cue_weights`; do not edit by hand.
"""

from __future__ import annotations

import re

BIAS = -45
_TABLE = """
-27 after $ past  -33 after $ raise  -12 after ' present  +61 after , add  -34 after , attack  -59 after , base
-19 after , debate  -35 after , ing  -19 after , issue  +25 after , note  +9 after , past  -13 after , plan
-40 after , point  -17 after , post  -63 after , present  -9 after , report  +27 after , say  +13 after , state
-9 after , support  -24 after , vote  +13 after , write  -15 after - present  +89 after . add  -30 after . attack
-42 after . base  +20 after . continue  +8 after . email  -49 after . ing  -18 after . issue  -16 after . message
+77 after . past  -15 after . plan  -34 after . point  -27 after . present  -9 after . question  +15 after . report
+87 after . say  +41 after . show  -22 after . text  -14 after . vote  +62 after . write  -34 after / base
-34 after / tweet  -18 after > base  -18 after > tweet  +28 after a quotation  -51 after about ask
+71 after about base  +32 after about ing  +22 after about past  +67 after about present  -23 after about say
+65 after about talk  +62 after against base  +14 after against past  +23 after against present
+37 after as participle  -24 after as past  -21 after at aim  +15 after at base  -21 after at ing  -16 after at past
+9 after at present  -16 after at speak  -8 after by base  -22 after by lead  -9 after by past  +12 after by present
+57 after by report  +11 after capital accuse  -9 after capital allow  +36 after capital attack
+27 after capital back  -32 after capital call  +21 after capital criticize  -22 after capital debate
+26 after capital endorse  -18 after capital help  +22 after capital ing  -46 after capital lead
-94 after capital like  +42 after capital past  -23 after capital plan  +21 after capital praise
+65 after capital present  -55 after capital release  +24 after capital say  +20 after capital see
+62 after capital show  -23 after capital state  +21 after capital tell  -23 after capital vote
+14 after capital write  +54 after complement add  +35 after complement argue  +18 after complement ask
+77 after complement base  -9 after complement find  +103 after complement ing  +19 after complement insist
-30 after complement issue  -16 after complement mean  -23 after complement note  +103 after complement past
+45 after complement present  +8 after complement question  -10 after complement report  -43 after complement say
-10 after complement show  +16 after complement state  +26 after complement suggest  +22 after complement warn
+8 after complement write  -33 after determiner add  +20 after determiner address  -15 after determiner ask
+29 after determiner base  -30 after determiner believe  -35 after determiner call  +17 after determiner cite
-12 after determiner consider  -30 after determiner continue  +9 after determiner deliver
+13 after determiner describe  +20 after determiner discuss  -8 after determiner draw  -10 after determiner embrace
-13 after determiner endorse  +15 after determiner file  -27 after determiner find  -24 after determiner help
-34 after determiner hit  +14 after determiner ing  +42 after determiner issue  -23 after determiner lead
-50 after determiner like  -26 after determiner maintain  +27 after determiner mention  +22 after determiner name
+20 after determiner note  -13 after determiner offer  +43 after determiner past  +12 after determiner present
-11 after determiner push  -28 after determiner raise  -23 after determiner reject  +45 after determiner release
-19 after determiner require  -18 after determiner see  -24 after determiner seek  +25 after determiner show
+10 after determiner sign  +27 after determiner state  -19 after determiner suggest  -13 after determiner support
+16 after determiner tell  +15 after determiner tweet  -12 after determiner understand  +14 after determiner want
-43 after determiner write  -27 after for ask  +18 after for base  +65 after for call  +30 after for ing
+20 after for know  +23 after for participle  +20 after for past  -12 after for plan  +55 after for present
+42 after for push  +61 after for vote  -14 after from base  -17 after from ing  -55 after from past
-26 after from present  +15 after from support  -25 after in attack  -48 after in base  -42 after in ing
-23 after in point  -56 after in present  +22 after in say  +19 after in state  +22 after in write
-16 after ing consider  -13 after ing ing  -9 after ing past  -23 after ing present  -31 after ing say
+26 after of base  +30 after of favor  +17 after of ing  +15 after of issue  -26 after of list  -9 after of past
-11 after of release  +37 after of sign  +29 after of support  +9 after of view  +49 after on attack
-8 after on ban  +8 after on base  +44 after on call  +70 after on comment  +9 after on debate  +10 after on focus
+14 after on ing  -27 after on past  +31 after on present  +17 after on say  -18 after on speak  -27 after on vote
+26 after out base  -44 after out drop  +27 after out ing  +27 after out lay  +26 after out past
+97 after out point  -10 after over lead  +45 after pronoun base  +26 after pronoun believe  +16 after pronoun call
+24 after pronoun past  +26 after pronoun present  -52 after quotation base  -33 after quotation call
-10 after quotation ing  -28 after quotation past  -22 after quotation present  -44 after quotation say
-42 after s base  -12 after s debate  -18 after s ing  -22 after s past  -61 after s pledge  -8 after s present
+15 after s question  +17 after s raise  -39 after s report  +12 after s say  +20 after s show  -31 after s state
-9 after s support  +43 after s tell  -30 after s vote  -17 after to agree  +84 after to appear  -37 after to back
+43 after to base  +10 after to call  -18 after to continue  +44 after to decline  +56 after to expect
+8 after to hope  +15 after to ing  -26 after to intend  -30 after to lead  +89 after to like  -13 after to order
+10 after to past  +66 after to plan  +52 after to pledge  +56 after to point  +35 after to present
+23 after to promise  +23 after to refuse  -25 after to respond  +30 after to seek  +53 after to seem
-30 after to speak  -10 after to state  +14 after to struggle  +25 after to vote  +24 after to vow
-46 after up base  -17 after up ing  -26 after up past  -26 after up pick  -32 after up show  +39 after with base
-60 after with compare  -43 after with past  -24 after with present  -30 after with speak  -13 after word allow
+45 after word appear  +18 after word ask  -23 after word attack  -11 after word ban  -33 after word base
+13 after word call  +17 after word cast  -18 after word charge  +14 after word claim  -14 after word comment
+33 after word consider  -22 after word continue  -23 after word debate  -11 after word document
+29 after word draw  -59 after word email  +23 after word express  +24 after word feel  -8 after word find
-21 after word force  -19 after word help  -26 after word ing  -11 after word issue  +26 after word know
+24 after word lead  -14 after word like  -10 after word nominate  +38 after word offer  +9 after word participle
-14 after word pass  -15 after word past  -25 after word plan  -46 after word point  -53 after word present
-9 after word press  -35 after word propose  -21 after word prove  -23 after word question  -8 after word raise
-15 after word rate  +12 after word release  -40 after word report  -17 after word require  -34 after word rule
+22 after word say  -16 after word school  +12 after word seek  +48 after word seem  -8 after word show
-19 after word sign  +12 after word speak  -48 after word state  +39 after word support  +22 after word talk
+25 after word think  -38 after word tweet  -21 after word view  -12 after word voice  -31 after word vote
+14 after word want  -12 after — base  -14 auxiliary  +40 be  +34 before , base  +87 before , ing
+18 before , participle  +73 before , past  +66 before , present  -8 before and base  +28 before and ing
-15 before and past  +36 before but base  -21 before by base  +35 before by ing  +28 before capital base
+30 before capital ing  +40 before capital participle  +50 before capital past  +34 before capital present
+44 before ed base  -15 before ed ing  -21 before ed present  -29 before for base  -94 before for ing
-8 before from ing  -39 before in base  +20 before in ing  -8 before in present  -57 before mark base
+76 before mark past  +10 before mark present  -48 before of base  -37 before of ing  -17 before or base
-25 before pronoun ing  -19 before pronoun participle  +10 before pronoun past  +46 before s base  -10 before s ing
-11 before s past  -35 before start base  +29 before start past  -11 before start present  -21 before that ing
-9 before that present  +24 before to base  +20 before to ing  -31 before to past  -9 before to present
+11 before which past  +20 before which present  +31 before who base  -9 before who ing  -55 before who past
+23 before with present  +10 before word participle  -53 before word present  -9 infinitive  -18 lemma accept
+10 lemma accuse  +16 lemma acknowledge  -31 lemma add  -15 lemma address  -18 lemma admit  -25 lemma adopt
-23 lemma advise  +20 lemma agree  +19 lemma aim  -24 lemma allege  -23 lemma allow  +42 lemma announce
+16 lemma answer  +9 lemma appear  +53 lemma argue  +26 lemma ask  +13 lemma assert  +12 lemma attack
-21 lemma avoid  -24 lemma ban  +10 lemma believe  +21 lemma blame  +42 lemma blast  -20 lemma brief  -15 lemma call
-20 lemma cast  -22 lemma celebrate  -12 lemma challenge  +32 lemma chant  +51 lemma cite  -35 lemma compare
+17 lemma complain  +12 lemma conclude  +11 lemma condemn  -37 lemma confront  +15 lemma consider
-20 lemma contrast  +25 lemma convince  -23 lemma counter  -26 lemma credit  +22 lemma criticize  -23 lemma debate
+12 lemma declare  -26 lemma decline  +11 lemma defend  -34 lemma deliver  -8 lemma demonstrate  +39 lemma denounce
-43 lemma deny  +29 lemma describe  -9 lemma determine  -8 lemma disclose  +65 lemma discuss  +24 lemma dismiss
+30 lemma distance  -28 lemma document  +42 lemma doubt  -40 lemma draw  -77 lemma drop  -10 lemma echo
-34 lemma email  +23 lemma emphasize  +34 lemma encourage  +73 lemma endorse  -32 lemma establish
-31 lemma estimate  +65 lemma expect  +28 lemma explain  +30 lemma express  +18 lemma favor  +35 lemma fear
+11 lemma feel  -45 lemma figure  -31 lemma file  -11 lemma find  +8 lemma focus  -92 lemma force  +11 lemma hate
-47 lemma hear  -104 lemma help  +43 lemma highlight  -32 lemma hit  +38 lemma hope  +30 lemma identify
+13 lemma indicate  +31 lemma insist  +13 lemma insult  -9 lemma introduce  -37 lemma invite  -40 lemma issue
+38 lemma know  -123 lemma lead  -54 lemma like  -57 lemma limit  +33 lemma list  -29 lemma lobby
-41 lemma maintain  -69 lemma mean  +27 lemma mention  +42 lemma note  +25 lemma offer  +51 lemma oppose
+22 lemma order  -17 lemma pass  +42 lemma persuade  -52 lemma pick  -36 lemma plan  +25 lemma portray
-32 lemma post  +31 lemma praise  +27 lemma predict  +55 lemma prefer  -18 lemma pressure  +9 lemma promise
+34 lemma promote  -10 lemma propose  -14 lemma protest  -37 lemma prove  -39 lemma publish  -18 lemma question
-70 lemma raise  -37 lemma rank  -71 lemma rate  +9 lemma read  +13 lemma recall  +35 lemma recognize
-16 lemma refer  +9 lemma refuse  -39 lemma release  -59 lemma remark  +83 lemma remember  +25 lemma remind
-29 lemma report  -16 lemma request  -22 lemma require  -25 lemma respect  -33 lemma respond  -8 lemma reveal
-38 lemma rule  +77 lemma say  -58 lemma school  +9 lemma see  +28 lemma seek  +58 lemma seem  +16 lemma show
-17 lemma sign  +12 lemma signal  +18 lemma slam  +11 lemma sound  -36 lemma speak  -90 lemma state
-43 lemma struggle  +40 lemma suggest  +30 lemma support  -8 lemma suspect  +17 lemma talk  -42 lemma target
-44 lemma teach  +19 lemma tell  -9 lemma text  -35 lemma thank  +17 lemma think  +23 lemma threaten  +48 lemma tout
-42 lemma train  -23 lemma trust  -38 lemma tweet  +28 lemma urge  -36 lemma value  +27 lemma view  -29 lemma voice
-35 lemma volunteer  -42 lemma vote  +41 lemma vow  -42 lemma walk  +21 lemma want  +22 lemma warn  -10 lemma weigh
+32 lemma worry  -54 modal  -17 negated  -66 noun  +11 quotation  -25 rules False accept  +8 rules False accuse
-31 rules False add  +36 rules False agree  +20 rules False aim  +22 rules False announce  +21 rules False answer
+22 rules False appear  +40 rules False ask  -22 rules False avoid  +13 rules False back  -25 rules False ban
-71 rules False base  +39 rules False believe  -8 rules False brief  -18 rules False call  -8 rules False cast
-20 rules False challenge  -10 rules False claim  -27 rules False comment  -16 rules False compare
+22 rules False consider  -33 rules False continue  -31 rules False contrast  +41 rules False convince
-26 rules False counter  -35 rules False credit  +17 rules False criticize  -16 rules False debate
-43 rules False decline  -26 rules False defend  -21 rules False deliver  +30 rules False discuss
-13 rules False dispute  -11 rules False document  +22 rules False doubt  -9 rules False draw  -16 rules False drop
-17 rules False email  +41 rules False endorse  -28 rules False establish  +67 rules False expect
+40 rules False favor  +29 rules False fear  +43 rules False feel  -22 rules False figure  -28 rules False file
-53 rules False find  +23 rules False focus  -49 rules False force  -20 rules False hear  -28 rules False help
+65 rules False hope  +9 rules False identify  -44 rules False ing  -36 rules False issue  +56 rules False know
-25 rules False lay  -37 rules False lead  +8 rules False learn  -23 rules False like  -25 rules False limit
-18 rules False list  -10 rules False lobby  -40 rules False maintain  +16 rules False mention
+16 rules False message  -23 rules False name  +11 rules False nominate  -12 rules False note
+25 rules False oppose  -23 rules False order  -15 rules False pass  -8 rules False past  -30 rules False pick
-13 rules False post  +8 rules False praise  -32 rules False present  -15 rules False press
-27 rules False pressure  +16 rules False promote  -20 rules False propose  -15 rules False protest
-28 rules False raise  -9 rules False rank  -33 rules False rate  -35 rules False read  +12 rules False reference
+13 rules False refuse  -15 rules False release  -58 rules False remark  -30 rules False report
-15 rules False request  +12 rules False require  -8 rules False respond  -45 rules False rule  +20 rules False say
-47 rules False school  -10 rules False see  +15 rules False seek  +32 rules False seem  +11 rules False show
-24 rules False speak  -98 rules False state  -11 rules False struggle  +38 rules False suggest
+38 rules False support  +10 rules False talk  -20 rules False target  -12 rules False tell  -9 rules False text
-70 rules False thank  +24 rules False think  +23 rules False threaten  -19 rules False train  -25 rules False trust
-70 rules False tweet  -21 rules False value  +44 rules False view  -38 rules False voice  -30 rules False vote
+54 rules False want  +36 rules False worry  -41 rules False write  +17 rules True acknowledge
-14 rules True address  -31 rules True advise  -16 rules True agree  -17 rules True allege  -23 rules True allow
+20 rules True announce  -12 rules True appear  +24 rules True argue  -14 rules True ask  +15 rules True attack
+23 rules True base  -29 rules True believe  +24 rules True blame  +31 rules True blast  -13 rules True cast
-24 rules True celebrate  +8 rules True challenge  +18 rules True cite  +13 rules True claim  +34 rules True comment
-19 rules True compare  +10 rules True conclude  +28 rules True continue  +9 rules True decide
+17 rules True decline  +37 rules True defend  -13 rules True deliver  +19 rules True denounce  +9 rules True deny
+25 rules True describe  -8 rules True detail  -8 rules True determine  +34 rules True discuss
+14 rules True dismiss  -32 rules True draw  -61 rules True drop  -16 rules True email  +9 rules True embrace
-8 rules True encourage  +32 rules True endorse  -30 rules True enjoy  -12 rules True estimate
+34 rules True explain  +19 rules True express  -21 rules True favor  -33 rules True feel  +42 rules True find
-15 rules True focus  -43 rules True force  -27 rules True hear  -76 rules True help  -30 rules True hit
+21 rules True identify  +32 rules True insist  -11 rules True introduce  -19 rules True know  +22 rules True lay
-86 rules True lead  -31 rules True like  -75 rules True mean  +11 rules True mention  +12 rules True mock
+17 rules True name  +55 rules True note  +26 rules True offer  +25 rules True oppose  +45 rules True order
+41 rules True past  -22 rules True pick  -39 rules True plan  -8 rules True point  +22 rules True praise
+54 rules True present  +8 rules True promise  +9 rules True propose  -43 rules True prove  +8 rules True publish
-16 rules True question  -43 rules True raise  -37 rules True rate  +19 rules True recall  -16 rules True recognize
+10 rules True reject  -24 rules True release  -34 rules True require  -26 rules True respond  +17 rules True reveal
+57 rules True say  +18 rules True see  +13 rules True seek  +26 rules True seem  -18 rules True sign
+28 rules True sound  +8 rules True state  -32 rules True struggle  -8 rules True support  -22 rules True target
+31 rules True tell  +32 rules True tweet  +35 rules True urge  -17 rules True view  -11 rules True vote
+26 rules True vow  -36 rules True walk  -33 rules True want  +23 rules True warn  +36 rules True write
-18 second after $  +30 second after '  -38 second after ,  -20 second after -  -32 second after .
-40 second after =  -34 second after >  +52 second after about  +17 second after against  +55 second after as
-14 second after by  -11 second after capital  +63 second after complement  -49 second after end
+46 second after for  -22 second after from  -19 second after in  +21 second after ing  +14 second after of
+8 second after out  +26 second after quotation  +8 second after s  +10 second after to  +13 second after with
-31 second after —  -8 subject apart  -9 subject determined base  -24 subject determined ing
+37 subject determined participle  +14 subject determined past  +66 subject determined speech
-60 subject determined stance  +23 subject document base  +32 subject document content  -10 subject document ing
-15 subject document past  +60 subject document present  +76 subject document speech  -57 subject document stance
+11 subject follows  -29 subject he base  -20 subject he content  -16 subject he ing  +29 subject he past
+79 subject he speech  -98 subject he stance  +66 subject i base  +22 subject i content  -23 subject i past
+18 subject i speech  -35 subject i stance  -11 subject it base  +16 subject it content  -11 subject it past
+9 subject it present  +38 subject it speech  -59 subject it stance  +22 subject name content
+22 subject name participle  +18 subject name past  +79 subject name speech  -62 subject name stance
-47 subject none content  +22 subject none ing  -24 subject none participle  -28 subject none past
-39 subject none present  +44 subject none speech  -63 subject none stance  -27 subject other base
-45 subject other content  -24 subject other ing  +10 subject other participle  -10 subject other past
-26 subject other present  +33 subject other speech  -65 subject other stance  -14 subject person participle
+38 subject person past  +10 subject person present  +87 subject person speech  -54 subject person stance
-12 subject plural content  -16 subject plural participle  +10 subject plural past  +59 subject plural speech
-56 subject plural stance  -31 subject she base  -10 subject she content  +9 subject she past
+17 subject she present  +80 subject she speech  -57 subject she stance  -22 subject they base
-12 subject they content  -28 subject they past  +36 subject they speech  -72 subject they stance
+24 subject we base  -26 subject you base  +13 subject you stance  -12 title case
"""
_ENTRIES = (entry.partition(" ") for entry in re.split(r"\s{2,}|\n", _TABLE.strip()))
WEIGHTS: dict[str, int] = {name: int(weight) for weight, _, name in _ENTRIES}
