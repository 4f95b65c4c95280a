"""Word lists that tell what a capitalised word is: a title, an organisation's head, the first word of a sentence."""

from __future__ import annotations

from xref.claims.word_sets import word_set

TITLES = word_set(
    """
    president vice prime minister foreign defense defence interior finance secretary general senator sen rep reps sens
    gov govs governor gen gens maj brig lt col capt cpt cmdr sgt adm admiral ayatollah sheikh sheik king queen prince
    princess pope dr mr mrs ms mx prof professor judge justice chief leader supreme ambassador chairman chairwoman
    chair spokesman spokeswoman spokesperson commander mayor congressman congresswoman chancellor attorney deputy
    former ex-president interim acting sir lord lady imam rabbi mullah brigadier major colonel captain lieutenant
    sergeant officer representative speaker director commissioner premier sultan emir crown first editor correspondent
    reporter detective inspector superintendent councilman councilwoman treasurer undersecretary under assistant
    executive ceo cfo coach father sister brother bishop archbishop cardinal reverend rev pastor hon honorable
    presumptive lawyer adviser advisor aide envoy press
    """
)
# A title that is only one together with "of" and what follows: "Secretary of State", "Minister of Defense".
OF_TITLES = word_set("secretary minister chief speaker director ministers chairman head leader")
TITLE_OBJECTS = word_set(
    "state defense defence interior staff health energy labor labour education commerce house finance justice treasury"
)
# Titles that need a name right after them: they never stand alone as a subject and never belong to an organisation's
# name.
ABBREVIATED_TITLES = word_set(
    "gen gens maj brig lt col capt cpt cmdr sgt adm dr mr mrs ms prof sen sens rep reps gov govs rev st jr sr hon"
)
# "General Motors" is no general: a word after a title that makes both one organisation.
NOT_AFTER_TITLE = word_set(
    "motors electric mills dynamics assembly hospital command election elections street house houses"
)

ORGANISATION_HEADS = word_set(
    """
    ministry corps party university brigade brigades force forces bank department agency council committee association
    institute foundation front movement army navy union unions group company co inc corp corporation ltd llc plc court
    senate house congress parliament commission center centre authority organization organisation office bureau
    administration league federation guard guards police service services board fund trust club society network
    alliance coalition college school hospital church cabinet knesset assembly campaign brotherhood jihad militia
    command headquarters pac partners industries holdings technologies systems airlines airways motors legion watch
    nations court's caucus conference task initiative project secretariat directorate division battalion regiment
    staff security observatory academy museum laboratory laboratories
    """
)
GEOGRAPHIC_HEADS = word_set(
    """
    strip bank street avenue road river sea gulf ocean lake mountain mountains valley desert city county state states
    island islands province district region peninsula heights airport square bridge port coast beach bay hills park
    village town camp east west north south republic kingdom emirates territories
    """
)
GEOGRAPHIC_FIRST = word_set(
    """
    new north south east west northern southern eastern western central saint san santa los las el mount lake fort
    port
    """
)

# Inside a name: "Osama bin Laden", "Ursula von der Leyen", "Popular Front for the Liberation of Palestine".
PARTICLES = word_set("bin bint ibn ben abu al el de del della der den van von da di du la le dos das ter ten y")
LINKERS = word_set("of for the and &")

CALENDAR = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february
    march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov
    dec christmas easter ramadan thanksgiving am pm gmt est edt utc bst
    """
)

DEMONYMS = word_set(
    """
    afghan alawite albanian algerian american arab arabic argentine argentinian armenian asian australian austrian
    azerbaijani azeri bahraini bangladeshi belarusian belgian bosnian brazilian british bulgarian burmese cambodian
    canadian catholic chechen chilean chinese christian colombian croatian cuban czech danish democratic dutch
    egyptian english eritrean estonian ethiopian european finnish french gazan georgian german ghanaian greek hindu
    hungarian indian indonesian iranian iraqi irish islamic islamist israeli italian japanese jewish jordanian kazakh
    kenyan korean kurdish kurd kuwaiti lebanese libyan lithuanian malaysian mexican moroccan muslim nepalese nigerian
    norwegian omani pakistani palestinian persian peruvian philippine polish portuguese qatari republican romanian
    russian saudi scottish serbian shia shiite shi'ite singaporean slovak somali spanish sudanese sunni swedish swiss
    syrian taiwanese thai tunisian turkish turk ukrainian uzbek venezuelan vietnamese welsh western yemeni zionist
    eastern northern southern african latino latin hispanic conservative liberal zimbabwean rwandan congolese
    """
)

# Common words that open a sentence with a capital letter and are no name; a run of capitalised words loses them at
# its front.
STARTERS = word_set(
    """
    a an the this that these those there here it its he his him she her they their them we our us you your i i'm i've
    i'll i'd my me it's he's she's they're we're you're that's there's what's let's don't isn't doesn't didn't can't
    won't who's here's and or but nor so yet if then than as at by for from in into of off on onto out over to toward
    towards under up upon with within without about above across after afterward against along amid among around away
    back because before behind below beneath beside besides between beyond despite down during except inside instead
    like near outside past per since though although through throughout till until unlike via when whenever where
    whereas wherever whether which while who whoever whom whose why how however what whatever once twice all almost
    alone already also always another any anybody anyone anything apart apparently asked both certainly clearly
    currently each earlier early either else enough especially even eventually ever every everybody everyone
    everything exactly few fewer finally first firstly second secondly third former formerly fortunately frankly
    further furthermore generally given half hence historically hopefully immediately importantly indeed initially
    ironically just last lastly late later latest least less likewise lots many maybe meanwhile more moreover most
    mostly much naturally nearly never nevertheless next no nobody none nonetheless not nothing notably now nowhere
    obviously occasionally often oh ok okay old one only originally other others otherwise overall particularly people
    perhaps please plus presumably previously privately probably publicly quite rather read really recent recently
    regardless reportedly respectively roughly sadly same several shortly similarly simply sometimes somewhat soon
    specifically still subsequently such suddenly supposedly sure surely ten then thereafter therefore thousands three
    thus today together tomorrow tonight too traditionally two typically ultimately undoubtedly unfortunately unless
    usually very well whatever yes yesterday yet young according accused acting adding addressing affected amidst
    asking assuming based being believing breaking building calling citing claiming coming commenting concerning
    considering covering dozens due during facing failing following four five six seven eight nine hundreds millions
    billions getting giving going having hearing helping hoping including interestingly joining keeping knowing
    leading leaving led living looking made making meeting men might must noting nowadays officials opponents critics
    supporters experts analysts observers sources witnesses residents reporters journalists protesters police
    authorities investigators prosecutors lawmakers leaders members rebels militants soldiers troops senior top high
    big small good great little long major minor local national international federal public private foreign military
    political economic social regional chief chiefs angry additional additionally alleged armed average bad better
    best black white central civil close common critical current daily dead deadly direct double elsewhere entire
    essential extra fake fear fears fighting final fresh full future general global growing hard heavy home human huge
    images important independent initial internal investment joint key large legal less limited mass massive media
    middle mixed moderate modern more multiple nuclear official open organized original peace photo photos poor
    popular possible post potential power present primary pro prominent questions quick rare ready real related
    relations relative religious reports report republican responding responsible rich rising running said saying
    security seeing sending separate serious short shot similar simple single speaking special speculation standing
    starting state stopping strong student students study surprisingly taking talks talking teachers tell telling tens
    terrorist tensions thanks that's think those throughout time times today's total trade trying turning turns under
    united unknown upcoming updated updates using video view violence visiting voters wait waiting want war warning
    was watch were wearing weather whatever will winning women word words workers working world would writing years
    year yesterday's yet do does did can could should may are is am be been has have had let look see say says add
    asked call click come consider get go imagine keep know listen make note read remember share sign subscribe
    support take watch follow contact image source credit caption editor's advertisement related exclusive update
    opinion analysis
    """
)

# After a sentence-initial capitalised word these show that it is a name: "Zarif said", "Hamdan was".
VERBS_AFTER_NAME = word_set(
    """
    is was has had will would can could may might must should did does said says told tells added noted wrote writes
    tweeted argued announced warned claimed denied insisted declined refused agreed began became came went took made
    gave got won lost led also then later again never now still first not reportedly allegedly and or but who whose
    which whom won't hasn't isn't wasn't didn't doesn't hadn't wouldn't couldn't
    """
)
