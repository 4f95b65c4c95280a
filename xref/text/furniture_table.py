"""The table of what is printed around an article: for each reason the whole lines that it explains.

Each row is (reason, longest text in characters, patterns); a pattern must match the whole text without its leading
bullet, letter case aside. To add one, add a pattern, and in the test a line that it drops and a near miss it keeps.
No pattern may repeat a group whose parts can be cut in two ways: a hostile line would take forever.
"""

from __future__ import annotations

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_CLOCK = r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [a-z]{2,4})?"
_DATE = (
    rf"(?:{_MONTH} \d{{1,2}}(?:, ?| )\d{{4}}|\d{{1,2}} {_MONTH},? \d{{4}}|\d{{4}}-\d\d-\d\d"
    r"|\d{1,2}/\d{1,2}/\d{2,4}|\d{1,2}\.\d{1,2}\.\d{2,4})"
)
_SITE = (
    r"(?:facebook|twitter|x|instagram|linkedin|pinterest|whatsapp|telegram|e-?mail|print|reddit|tumblr|"
    r"youtube|google\+?"
    r"|flipboard|kindle|pdf|sms|messenger|bluesky|threads|mastodon)"
)
_SHARE = (
    rf"(?:{_SITE}|share|tweet|pin(?: it)?|like|post|comments?|save|copy(?: link)?|link|all|this|article|story|on|to|via"
    r"|more)"
)
AGENCY = (
    r"(?:AP|AFP|Reuters|EPA|EFE|UPI|ANSA|DPA|Getty(?: Images)?|Flash ?90|Shutterstock|Rex|Alamy|iStock|Bloomberg"
    r"|Wikimedia(?: Commons)?|Wikipedia|YouTube|Flickr|Unsplash|Facebook|Twitter|Instagram|Anadolu)"
)
_PICTURE = r"(?:(?:cover |featured |main )?(?:photo|picture|image)s?|photograph|illustration|graphic)"
_NAMES = r"(?-i:[A-Z])[\w.'’-]*(?:(?:,? and|,| &|;| \||,? for)? (?-i:[A-Z])[\w.'’-]*){0,12}"
_REPORT = r"(?:this|the) (?:story|article|post|report|item|piece|page|column|dispatch)"

FURNITURE: tuple[tuple[str, int, tuple[str, ...]], ...] = (
    ("separator", 200, (
        r"[\W_]+",
    )),
    ("share bar", 60, (
        r"(?:print(?:er)?[ -]friendly|send to (?:kindle|a friend)|(?:print|e-?mail) this|save for later).{0,30}",
    )),
    ("share bar", 100, (
        rf"(?:{_SHARE}(?!\w)[\s,|/·•:]*)*(?:share|tweet|{_SITE})(?!\w)[\s,|/·•:]*(?:{_SHARE}(?!\w)[\s,|/·•:]*)*",
    )),
    ("share bar", 120, (
        r"\d[\d.,]*k?(?: total)? (?:shares?|likes?|views?|retweets?)|share all sharing options for.{0,100}",
    )),
    ("share bar", 60, (
        r"share (?:this|with (?:friends|others|your))\b.{0,30}",
    )),
    ("photo credit", 110, (
        rf"[\[(]? ?(?:{_PICTURE}|credit|screenshot)(?: credits?| by| courtesy(?: of)?)? ?: [^.!?]{{0,80}}\.?[\])]?",
    )),
    ("photo credit", 70, (
        rf"[\[(]?(?:{_PICTURE} (?:by|courtesy)|photographer:|courtesy of|(?:AP|file) photo)(?: "
        rf"(?-i:[A-Z])[^.!?]{{0,50}})?[\])]?",
        rf"\(?{AGENCY}(?: photo| images?)? ?/ ?(?!ipsos)(?-i:[A-Z])[^.!?]{{1,45}}\)?|{_PICTURE}",
        r"\((?:photo )?credit ?/[^()]+\)",
        rf"(?-i:[A-Z])[^.!?,]{{2,40}}(?:/ ?| via ){AGENCY}",
        rf"[\[(](?:[^()]{{0,40}}[/ ])?{AGENCY}(?: photo)?(?: ?/[^()]{{0,40}})?,?(?: file)? ?[\])]",
    )),
    ("photo credit", 60, (
        r"\(courtesy\)|\[?(?:image|photo|pullquote|caption|break|summary)\]?|(?:toggle|hide|show) caption",
    )),
    ("photo credit", 260, (
        r"enlarge this image.*|(?:(?:prev|next) )?(?:image|photo|slide) \d+ of \d+|slideshow \(\d+ images?\)",
    )),
    ("photo credit", 120, (
        r"\( ?(?:photos?|pictures|gallery|video|watch|also on politico): [^()]+\)|\(watch [^()]+\)",
    )),
    ("embedded post", 60, (
        r"view (?:image|photo|video|this post|tweet|more|conversation)s?(?: (?:on|·|from) .{1,30})?",
    )),
    ("embedded post", 400, (
        r"(?:(?:https?://|pic\.twitter\.com/|www\.)\S++\s*+)+",
    )),
    ("embedded post", 200, (
        r"(?:(?:https?://|pic\.twitter\.com/)\S+\s+)*(?:[—–-]+ ?)?[^()—–]{1,60}\(@\w+\)(?: .{4,25})?",
    )),
    ("embedded post", 120, (
        r"(?:@\w+[\s,:]*)+|a post shared by.*|embed(?:ded)? (?:video|tweet|code)",
    )),
    ("video player", 260, (
        r"(?:just watched|must watch|play video|replay more videos|now playing|watch live)\b.*",
    )),
    ("video player", 90, (
        r"(?:watch|see|listen to|hear)(?: [\w’'.-]+){0,7} (?:video|clip|interview|segment|trailer|below|above|"
        r"here)(?: (?:below|above|here))?[.:!]?",
        r"(?:watch(?: below| above)?:|watch the latest video at\b.*|listen to article\b.*|.{0,60}"
        r"\blisten · [\d: ]+|\[?(?:audio|video)[ -]clip\]?|video|videos|youtube|autoplay|up next|live)",
    )),
    ("read more", 150, (
        r"\[?(?:read|see|find out|learn|click for|view|load) more"
        r"(?: (?:about|on|of|from|at|here|in|stories|news|posts)\b.{0,100}| ?[^\w ].{0,100})?"
        r"|(?:continue reading|keep reading|go deeper)\b.{0,110}|more from [^.]{2,60}",
    )),
    ("read more", 120, (
        r"(?:full story|read the (?:full|rest)\b.{0,80}|more (?:here|on this)|further reading|"
        r"previous story below)\W*.{0,80}",
    )),
    ("read more", 170, (
        r"(?:read )?more ?:.*",
        r"(?:related|read|see also|also see|also read|read also|related coverage|opinion|latest|go deeper) ?:.*",
        r"watch ?: [^@]*|you (?:might|may) (?:also )?(?:be interested in|like|enjoy)\W*",
        r"related (?:coverage|stor(?:y|ies)|articles?)\b.*|\(related: .*\)",
    )),
    ("read more", 260, (
        r"see also\b.{0,200}(?:\.\.\.|…)|see also (?-i:[A-Z]).*",
    )),
    ("read more", 170, (
        r".{10,150} read more",
    )),
    ("read more", 160, (
        r"[\[(*]*(?:click|tap) (?:here|for|through|on|below)\b.{0,130}",
        r".{0,90}\b(?:click|tap|sign up) here[.!)\]*]*",
    )),
    ("read more", 110, (
        r"(?:vote (?:now|here)|take (?:our|the) (?:poll|survey|quiz))\b.{0,80}|.{0,90}\bvote now in\b.{0,20}",
    )),
    ("read more", 60, (
        r"\(?(?:read|download|view) this (?:story|article|post|report|page)\b.{0,40}",
    )),
    ("read more", 300, (
        r"read or share this story\b.*",
    )),
    ("read more", 120, (
        r"\(?(?:for|to (?:view|see)) (?:an? )?(?:graphic|interactive|live blog|full coverage|more)\b.{0,60}click"
        r"\b.{0,50}",
    )),
    ("advertisement", 60, (
        r"(?:(?:advert(?:isement|ising|s)?|ad|sponsored(?: content| links)?|promoted(?: stories)?|paid content|"
        r"close)[:.…\s]*)+",
    )),
    ("advertisement", 90, (
        r"(?:story|article|post|report) continue[sd] (?:below|after).{0,30}",
        r"scroll (?:down )?(?:to continue|for more).{0,30}",
        r"(?:advertisement )?(?:continue reading (?:below|the main story)|skip (?:advertisement|ad)\b"
        r".{0,20}|report this ad)",
    )),
    ("subscription notice", 200, (
        r"(?:\W*want .{3,80}\? )?(?:please )?sign up (?:to|for|here|now|today|free)\b.{0,150}|sign up",
        r"subscribe|register|log ?in|sign in",
        r"(?:please )?(?:subscribe (?:to|now|here|today)|(?:log|sign) in (?:to|with)|become an? (?:member|"
        r"subscriber))\b.{0,140}",
    )),
    ("subscription notice", 400, (
        r".{0,300}\b(?:by signing up|by subscribing|unsubscribe|delivered to your inbox|in your inbox)\b.{0,120}",
    )),
    ("subscription notice", 800, (
        r"(?:[\w’'-]+ ){0,5}newsletters?\b.{0,80}\b(?:sign up|(?-i:Email)|subscribe)\b.*",
    )),
    ("subscription notice", 120, (
        r"(?:never|don['’]t) miss (?:a |an |any |out|breaking|our|the latest)\b.{0,80}",
        r"stay (?:up to date|updated|informed|connected)\b.{0,60}",
    )),
    ("subscription notice", 150, (
        r"get (?:the|our|your|all|full|unlimited|instant|daily|breaking|notifications|push|e-?mail)\b.{0,60}\b"
        r"(?:newsletter|inbox|alerts?|updated?|updates|app|access|headlines|notifications)\b.{0,40}",
    )),
    ("subscription notice", 100, (
        r"you(?:['’]re| are) (?:now |already |successfully )?(?:subscribed|signed up|logged in|on the list)\b"
        r".{0,50}",
    )),
    ("subscription notice", 110, (
        r"(?:your|a|an) (?:message|confirmation|request|e-?mail) (?:has been|have been|was) (?:successfully )?"
        r"(?:sent|received).{0,40}",
        r"please (?:verify you|enter (?:a|your) (?:valid )?(?:e-?mail|name|address)|try again|check your (?:inbox|"
        r"e-?mail))\b.{0,60}|invalid e-?mail.{0,60}",
    )),
    ("subscription notice", 100, (
        r"support (?:our|independent|quality) (?:journalism|work|reporting|newsroom)\b.{0,60}",
        r"donate(?: now| today)?|already a subscriber\b.{0,40}",
    )),
    ("cookie notice", 300, (
        r"(?:we|this (?:web ?)?site|our (?:web ?)?site)\b.{0,40}\buses? cookies\b.{0,200}",
        r".{0,80}\b(?:accept (?:all )?cookies|cookie (?:policy|settings|preferences|notice))\b.{0,80}",
    )),
    ("cookie notice", 260, (
        r"this site is protected by recaptcha\b.*",
        r"by (?:continuing|clicking|browsing|closing|using)\b.{0,80}\byou (?:agree|accept|consent)\b.*",
    )),
    ("comment form", 90, (
        r"fill in your details below.*|you are commenting using your.*",
        r"your e-?mail address will not be published.*|required fields are marked.*",
    )),
    ("comment form", 60, (
        r"notify me of new .*|connecting to %s",
        r"(?:wordpress\.com logo|twitter picture|facebook photo|google\+? photo)|cancel reply",
        r"(?:leave|post|add|write|view|show|load|hide) (?:a |your |all |more )?(?:comments?|reply|replies)",
        r"(?:no |\d[\d,]* )?comments?(?: \(\d+\)| are closed| off)?\.?",
    )),
    ("comment form", 110, (
        r"join the (?:conversation|discussion|debate)\b.{0,40}",
        r"(?:tell us|let us know|have your say|what do you think)\b.{0,60}\b(?:comments?|below)\b.{0,20}",
    )),
    ("follow notice", 160, (
        rf"(?:please )?(?:[\w ]{{0,20}}: )?(?:follow|(?:like|find|join) (?:us|our|me)) (?:[\w.'’,&@-]+ "
        rf"){{0,8}}(?:on|via) "
        rf"(?:our )?{_SITE}\b.{{0,80}}",
        r"(?:follow\s*@\w+\s*)+|follow (?:us|(?:[\w.'’-]+ ){1,5}@\w+)\b.{0,80}",
        r"(?:join|like|watch) us (?:on|at)\b.{0,80}|follow .{2,60}\btwitter\.com/.{0,60}",
    )),
    ("follow notice", 180, (
        r"(?:[\w.,'’-]+ ){1,8}can be (?:reached|contacted|followed) (?:at|on|by|via) "
        r"(?=.*(?:@|twitter|facebook|\d{3})).{1,100}",
        r"(?:[\w.,'’-]+ ){1,8}tweets (?:at|as|from) @?\w+\.?",
    )),
    ("follow notice", 160, (
        r"(?:send|e-?mail) (?:us |your |story )*(?:tips|questions|ideas|feedback|comments|suggestions) (?:to|"
        r"at) .{0,90}",
        r"(?:got|have) a tip\b.{0,120}",
    )),
    ("follow notice", 120, (
        r"contact (?:us|the (?:author|writer|reporter))\b.{0,80}",
        r"(?:e-?mail|twitter|contact|tips?) ?: ?\S*@\S+.{0,60}",
    )),
    ("copyright notice", 400, (
        r"(?:©|\(c\) ?\d{4}|copyright (?:©|\(c\)|\d{4}|by )).*|.{0,160}\ball rights reserved\b.{0,160}",
    )),
    ("copyright notice", 260, (
        r".{0,60}\b(?:material|content|copy|article) may not be (?:published|broadcast|rewritten|reproduced|"
        r"redistributed)\b.{0,100}",
        r"for (?:licensing|reprint|permissions? to re)s?\b.{0,160}",
    )),
    ("copyright notice", 400, (
        r"content created by .*available without charge.*",
        r"(?:terms of (?:use|service)|privacy policy|terms and conditions|terms)[\s.|]*",
    )),
    ("copyright notice", 260, (
        r"(?:the )?(?:opinions|views) (?:expressed|of contributors|of the authors?) .*(?:their own|his own|"
        r"her own|the authors?|not (?:necessarily )?(?:represent|reflect)).*|this is a rush transcript.*",
    )),
    ("update note", 90, (
        r"\(?(?:last |first |originally )*(?:updated|published|posted|modified|revised|date)(?: at| on)?[:,]? ?"
        rf"(?:{_DAY},? )?(?:{_DATE}|{_MONTH} \d{{1,2}}|{_CLOCK}).{{0,30}}",
        r"\(?(?:last )?updated?(?: \d)?:? (?:at )?\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?.{0,30}",
    )),
    ("update note", 220, (
        r"[-—–(\[ ]*(?:(?:update|note)[^:.]{0,40}: ?)?(?:this (?:story|article|post|report|item|piece|page|"
        r"column)|the story) "
        r"(?:has been|was|will be|is being|is) (?:last |also )*(?:updated|upated|corrected|amended|developing|"
        r"more than "
        r"\d+ \w+ old)\b.*",
        r"this (?:story|article|post|piece) (?:has been|was) (?:first |originally |last )*(?:published|"
        r"posted)(?: on| at)? .*\d.*",
    )),
    ("update note", 160, (
        r"(?:this|it) is a (?:breaking|developing)(?: news)? story\b.*",
        r"(?:breaking|developing)(?: news)?(?: story)?|check back (?:for|later)\b.*|loading\W*",
    )),
    ("update note", 60, (
        r"\d+ (?:years?|months?|weeks?|days?|hours?|mins?|minutes?) ago|\d+ min(?:ute)?s? read",
        r"read(?:ing)? time:? .{0,20}|update: story updated.{0,30}",
    )),
    ("update note", 70, (
        rf"(?:{_DAY},? )?{_DATE}(?:[\s,|·•]*(?:at )?{_CLOCK})?|{_CLOCK}",
    )),
    ("republication note", 200, (
        r"this (?:article|story|post|piece|column|report) (?:was )?(?:first|originally) (?:appeared|"
        r"published) (?:on|in|by|at)\b.*",
    )),
    ("byline", 160, (
        r"\(?(?:by|words by|from our correspondent|reported by|compiled by|edited by|(?:with|—) assistance (?:by|"
        rf"from)|with assistance by):? {_NAMES}\)?\.?",
    )),
    ("byline", 240, (
        r"\(?(?:additional |with )?(?:reporting|writing|editing)(?: and (?:writing|editing))? by "
        rf"{_NAMES}(?: in (?-i:[A-Z])[\w .]{{1,30}})?(?:[;,].*)?\)?\.?",
    )),
    ("contributor credit", 480, (
        rf".{{2,400}}\bcontributed (?:reporting )?(?:to|for) {_REPORT}(?: (?:from|in) [^.]{{2,50}})?[.)]*",
        r".{2,400}\bcontributed (?:reporting|from (?-i:[A-Z])[\w. ]{2,30})\.?",
        r"(?-i:[A-Z])[\w.'’-]+ (?-i:[A-Z]).{2,300} also contributed\.?",
        r"contributing ?:.*",
    )),
    ("contributor credit", 120, (
        rf"{_NAMES} contributed\.?",
        r"(?-i:[A-Z])[\w.'’-]+(?: (?:and )?(?-i:[A-Z])[\w.'’-]+){0,5} reported from (?-i:[A-Z])[\w ,.]{2,50}",
        rf"{_REPORT} (?:is|was) (?:based (?:in part )?on|compiled from) wire (?:service )?reports\.?",
        r"special (?:for|to) [\w ]{2,40}",
    )),
    ("topic list", 240, (
        r"(?:tags?|topics?|filed under|categor(?:y|ies)|posted in|keywords|labels|more about|tagged"
        r"(?: with)?) ?[:|].*|filed under\b.*",
    )),
    ("navigation", 60, (
        r"(?:home|menu|search|skip to (?:main )?content|back to top|next|prev(?:ious)?|(?:next|previous) "
        r"(?:article|story|post)|site ?map|sections)\W*",
        r"(?:toggle navigation|show (?:more|less|hide)|(?:view|see) all|main menu|my account|about us|contact us|"
        r"editor['’]?s['’]? picks?)\W*",
    )),
    ("navigation", 120, (
        r"[\w&'’ -]{2,25}(?: ?[>»›] ?[\w&'’ -]{2,25}){1,5}",
    )),
    ("about the author", 60, (
        r"about the authors?:?|author bio:?|analysis/opinion:|(?:opinion|analysis|commentary|editorial):?",
    )),
)  # fmt: skip
