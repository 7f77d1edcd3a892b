"""The words around a name that tell whether it is meant: for it, against it, or not at all.

English, German and French, as patterns over the text just before and just after a name.
"""

import re

_KNOWING = (
    r"experien\w+|knowledge|proficien\w+|skill(?:s|ed)|familiar\w*|expert\w*|fluen\w+|competen\w+|"
    r"understand\w*|mastery|command|background|certified|hands[\s-]on|know|knowing|learn\w*|"
    r"kenntnis\w*|erfahrung\w*|umgang|programmierung|beherrsch\w*|"
    r"connaissance\w*|exp[ée]rience\w*|ma[îi]trise\w*|comp[ée]tence\w*"
)
_MAKING = (
    r"program\w*|cod(?:e|ed|ing)|languages?|develop\w*|frameworks?|librar\w+|tools?|tooling|"
    r"(?:tech)?stack|technolog\w+|platforms?|databases?|using|uses?|used|utili[sz]\w+|with|via|"
    r"written|write|build\w*|built|script\w*|work\w*|deploy\w*|run\w*|migrat\w+|"
    r"methodolog\w+|methods?|practices|principles|such\s+as|like|including|services?|mit|avec|sprachen?|langages?"
)

CUE_BEFORE = re.compile(rf"\b(?:{_KNOWING}|{_MAKING})\b[^.;!?\n]{{0,45}}\Z", re.IGNORECASE)
"""Something known or used is about to be named."""

DIRECT_CUE = re.compile(
    rf"\b(?:{_KNOWING}|program\w*|cod(?:e|ing)|written|script\w*|develop\w*|use|using)"
    r"(?:\s+(?:with|in|of|using|the|on|mit|in|von|de|en|avec|du|des|:|modern|advanced|basic|some))+"
    r"\s*\Z|\b(?:uses?|used|using|utili[sz]\w+|languages?|tools?|frameworks?|technologies)"
    r"\s*(?::|such\s+as|like)?\s*\Z",
    re.IGNORECASE,
)
"""It is about to be named in this very place, so that even small letters mean it."""

CUE_AFTER = re.compile(
    r"[\s-]+(?:programming|language|developers?|engineers?|programmers?|engineering|development|"
    r"jobs?|clusters?|code(?:base)?|scripts?|scripting|models?|frameworks?|packages?|librar\w+|"
    r"skills?|knowledge|expertise|experience|backends?|frontends?|sdk|apis?|databases?|apps?|"
    r"applications?|stack|streaming|pipelines?|notebooks?|(?:micro)?services?|certifi\w+|"
    r"architectures?|kenntnisse|entwickl\w*|programmier\w*|methodolog\w+|methods?|process(?:es)?|"
    r"practices|principles|ceremonies|ways?\s+of\s+working|approach(?:es)?|mindset|environments?|"
    r"teams?|settings?|working|projects?|coach|workflows?|[A-Za-z]*umgebung)\b"
    r"|\s+(?:(?:is|are|would\s+be|ist|sind|est|sont)\s+)?(?:an?\s+)?(?:\w+\s+)?"
    r"(?:plus|advantage|asset|bonus|desir\w+|required|preferred|essential|must|mandatory|"
    r"von\s+vorteil|w[üu]nschenswert|atout|souhait\w+)\b",
    re.IGNORECASE,
)
"""What follows the name of a technology or a method."""

LOWER_AFTER = re.compile(
    r"[\s-]+(?:(?!and|or)[\w/-]+\s+){0,2}(?:programming|language|developers?|programmers?|methodolog\w+|methods|principles|"
    r"ceremonies|frameworks?|ways?\s+of\s+working|environments?|teams?|process(?:es)?|practices|"
    r"software|project\s+management|mindset|settings?|approach(?:es)?|working|kenntnisse)\b",
    re.IGNORECASE,
)
"""The same where the name itself is written small."""

LETTER_BEFORE = re.compile(
    r"(?:\b(?:series|class|grade|level|type|vitamin|category|section|appendix|option|plan|block|group|"
    r"part|phase|tier|unit|hepatitis|building|floor|room|schedule|exhibit|article|serie|s[ée]rie|"
    r"klasse|anhang|line|gate|licen[cs]e|band)\s+|&\s*|\b[A-Z][a-z]+\s+(?:[A-Z]\.\s+)?(?=\Z)(?<!\s)|[A-Za-z0-9]\()\Z",
    re.IGNORECASE,
)
"""What makes a single letter a letter: Series C, Class R, H&R, Oracle(R)."""

LETTER_AFTER = re.compile(
    r"\s*&|\.\s?(?:[A-Z]\b|[A-Z][a-z]+)|[\s-]+(?:level|suite|rating|round|class)\b|['’]"
)
"""R&D, R. Smith, C-level, the R's."""

IDIOM = re.compile(
    r"[\s-]+(?:live|ahead|beyond|above|getters?|to[\s-]+(?:market|the\s+market)|the\s+extra|hand|"
    r"at\b(?!\s+(?:scale|work)))\b"
)
"""Go live, go ahead, go to market, excel at: never a skill."""

IDIOM_AFTER = re.compile(
    r"[\s-]+(?:to|through|further|far|the|a|an|your|our|their|its|back|out|"
    r"up|off|into|home|deep|green|global|big|hard|from|joy|change|interest|"
    r"innovation|curiosity|quickly|well|bar|of\s+the)\b"
)
"""Access to, react quickly, spark joy: rarely a skill, unless it stands in a list of them."""

IDIOM_BEFORE = re.compile(
    r"\b(?:(?:on|under|off|in|by)\s+(?:our|the|your|their|its)|"
    r"(?<!adhering )(?<!according )(?<!exposure )(?<!contributing )(?<!committed )(?<!moving )(?<!migrating )to|"
    r"will|can|may|must|should|we|you|they|i|let'?s|"
    r"who|that|never|always|and\s+then|pok[ée]mon|hand[\s-]in)[\s-]+\Z",
    re.IGNORECASE,
)
"""On our radar, to go, you excel, hand in glove."""

ABOUT_US = re.compile(
    r"[\W_]*(?:we|our|ours|us|at\s+<?[A-Z]|as\s+an?\s+(?:company|employer|leading|global)|founded|"
    r"(?-i:<?[A-Z])[^.!?]{0,60}?\b(?:is|are|was|were)\s+(?:now\s+)?(?:a|an|the|one\s+of)\s+(?:[\w’'-]+\s+){0,5}?"
    r"(?:leader|leading|provider|company|startup|start-up|firm|bank|group|agency|employer|organi[sz]ation|"
    r"retailer|insurer|hospital|university)|"
    r"wir\b|unser\w*|bei\s+uns|als\s+(?:führend\w*|unternehmen)|nous|notre|nos|chez)\b",
    re.IGNORECASE,
)
"""A sentence that speaks of the employer."""

ABOUT_YOU = re.compile(
    r"\b(?:you|your|yours|candidates?|applicants?|look(?:ing)?\s+for|seek\w*|expect|need|require\w*|"
    r"must|hir(?:e|ing)|sie|ihre?[rmns]?|du|dein\w*|suchen|erwarten|vous|votre|vos|cherchons|recherchons)\b",
    re.IGNORECASE,
)
"""A sentence that speaks of the person wanted."""

PRACTICE_CUE = re.compile(
    r"\b(?:skills?|skilled|abilit\w+|able|capab\w+|excellent|excels?|strong|solid|good|great|effective\w*|proven|"
    r"demonstrat\w+|experienc\w*|exceptional|outstanding|impeccable|fluent|talent\w*|passion\w*|"
    r"comfortable|confident|enjoy|thrive|motivated|proficien\w*|competen\w+|knowledge|qualificat\w+|"
    r"qualities|mindset|aptitude|understanding|clear|values?|expected|responsib\w+|years|"
    r"fähig\w*|kenntnis\w*|stark\w*|sehr\s+gut\w*|kompeten\w*|capacit\w+|aptitude\w*|"
    r"qualit[ée]s?|you\s+(?:are|will|have|can|bring|enjoy)|you['’](?:re|ll))\b",
    re.IGNORECASE,
)
"""A habit of the person, not of the house."""

NOT_THEIRS = re.compile(
    r"\b(?:our|their|its|his|her|senior|executive|company['’]?s?|<?organi[sz]ation>?|global|"
    r"market|industry|category|career|unser\w*|notre)\s+(?:[\w-]+\s+)?\Z",
    re.IGNORECASE,
)
"""Our leadership, senior leadership, market leadership, career coaching."""

NOT_A_HABIT = re.compile(
    r"[\s-]+(?:partners?|tools?|culture|platforms?|services?|systems?|protocols?|portfolios?|"
    r"program(?:me)?s?|projects?|partnerships?|agreements?|departments?|channels?|"
    r"technolog\w+|studies|degree|position|hospital|plan|team|teams|environment|atmosphere|"
    r"is\s+(?:at|a|the)\b)",
    re.IGNORECASE,
)
"""Collaboration tools, teaching hospital, leadership team, mentoring programme."""

MANNER = re.compile(
    r"\bin\s+(?:a\s+|(?:close|tight|strong|direct)\s+)*\Z|\bzusammen\w*\s+\Z", re.IGNORECASE
)
"""In close collaboration with: how something is done, not what is asked."""

LEADER_IN = re.compile(
    r"\b(?:leaders?|providers?|pioneers?|innovators?|f[üu]hrend\w*\s+\w+)\s+(?:in|of|for|im|en)\s+"
    r"(?:the\s+(?:field|area|world)s?\s+of\s+)?(?:[\w-]+\s+){0,2}\Z"
    r"|\b(?:market|industry|world|award)-(?:leading|winning|class)\s+(?:[\w-]+\s+)?\Z",
    re.IGNORECASE,
)
"""A leader in it, a provider of it, world-class: the employer praises itself."""

DOMAIN_CUE = re.compile(
    r"\b(?:experienc\w*|knowledge|background|understanding|expertise|familiar\w*|domain|worked|"
    r"insights?|know-?how|years|exposure|erfahrung\w*|kenntnis\w*|exp[ée]rience|connaissance\w*)\b",
    re.IGNORECASE,
)
"""An industry somebody knows from inside."""

DOMAIN_MAKING = re.compile(
    r"\b(?:build\w*|develop\w*|design\w*|implement\w*|model\w*|predict\w*|improv\w+|optimi[sz]\w+|"
    r"analy[sz]\w+|integrat\w+|deploy\w*|algorithms?)\b",
    re.IGNORECASE,
)
"""Work on a problem of an industry."""

INDUSTRY_LINE = re.compile(r"\b(?:industry|industries|sector|branche|secteur)\s*:", re.IGNORECASE)
"""`Industry: Retail` says what the employer is in."""

HOUSE_AFTER = re.compile(
    r"[\s-]+(?:compan(?:y|ies)|start-?ups?|group|stores?|firms?|giant|chain|leader|retailers?|"
    r"clients?|customers?|employer|organi[sz]ation|businesses|shops?|sites?|bank)\b",
    re.IGNORECASE,
)
"""A fintech company, retail stores."""

TAGS = re.compile(
    r"(?:(?:key|core|main|required|our|the|primary)\s+)*(?:technolog\w+|tech\w*\s*-?\s*stack|stack|"
    r"(?:technical\s+|hard\s+|it\s+)?skills?|tags|keywords|tools|tooling|languages|frameworks|"
    r"technologien|werkzeuge|kenntnisse|f[äa]higkeiten|comp[ée]tences(?:\s+techniques)?|outils|langages)"
    r"(?:\s+(?:and|&|und|et)\s+\w+)?:\s*",
    re.IGNORECASE,
)
"""A heading over a list of bare names."""
