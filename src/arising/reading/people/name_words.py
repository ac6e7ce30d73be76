"""The words that tell a name from a post, an organisation or an honour."""

from __future__ import annotations

import re

from arising.wording.sought import Sought

_BEFORE_COUNCILLOR = r"(?:Borough|County|District|City|Town|Parish|Community|Ward|Unitary|Lead|Honorary|Co-?opted)"
_COUNCILLOR = (
    rf"(?:{_BEFORE_COUNCILLOR}\s+)?"
    r"(?:Councill?ors?|Cllr['’]?s|Cllr|Clrs?|Couns?|Cmhlr|Comhairleoir[íi]?|Aldermen|Alderman|Alderwoman|Ald)"
)
_CIVIL = r"(?:Messrs|Mesdames|Mrs|Mr|Ms|M/s|Miss|Mx|Drs?|Professor|Prof)"
_OTHER = (
    r"(?:Sir|Dame|Lord|Lady|Baroness|Baron|Viscount|Reverend|Revd|Rev|Fr|Father|Canon|Rabbi|Imam|Bishop|Archdeacon|"
    r"PCSO|PCO|PC|WPC|DCI|DCC|DCS|ACC|DI|DS|(?:T/|A/)?(?:(?:Det(?:ective)?|Ch(?:ief)?|Temp(?:orary)?|Deputy|Assistant)"
    r"\b\.?\s?){0,3}(?:Sergeant|Sgt|Insp(?:ector)?|Sup(?:erintenden)?t|Constable)|"
    r"Major|Colonel|Col|Captain|Capt|Lieutenant|Lt|Commander|Brigadier|Senator|Commissioner|Judge|"
    r"(?:The\s+)?(?:Right\s+|Rt\s+)?Hon(?:ourable)?|(?:The\s+)?(?:Lord|Deputy|Town|City)?\s?(?:Mayor|Mayoress))"
)
_NAME_AHEAD = r"(?=(?:(?:de|del|di|van|von|den|der|la|le|al|el|st)\s+){0,2}[A-ZÀ-ÖØ-Þ])"
TITLES = re.compile(rf"(?:(?:(?i:{_COUNCILLOR}|{_CIVIL})|{_OTHER})\b\.?[,:]?\s*)+{_NAME_AHEAD}")
"""One or more titles before a name ("Borough Councillor", "Cllr Mrs", "Dr.", "The Mayor, Councillor")."""
LAST_OF_TITLES = re.compile(rf"(?:(?i:{_COUNCILLOR}|{_CIVIL})|{_OTHER})\.?[,:]?$")
"""The last word of them, at the end of some words: where none is, no titles end there."""

TITLE_INSIDE = Sought(
    rf"(?<![\w'’.-])(?:(?i:{_COUNCILLOR}|{_CIVIL})|Sir|Dame|PCSO|Reverend|Revd|Rev)\b\.?\s+{_NAME_AHEAD}"
)
"""A title that opens another name even where nothing but a space parts it from the one before."""

PLURAL_TITLE = Sought(r"(?i:councillors|cllr['’]?s|clrs|couns|aldermen|messrs|mesdames|drs|comhairleoirí)\b")
OTHER_COUNCIL = re.compile(r"^(?:borough|county|district|city|unitary)\s+(?:council?lor|cllr|clr|coun)", re.I)
OWN_COUNCIL = re.compile(r"^(?:(?:parish|town|community|ward)\s+)?(?:council?lor|cllr|clr|coun|ald)", re.I)

HONOURS = frozenset(
    "OBE MBE CBE KBE DBE GBE BEM QPM KPM QFSM QAM CB KCB DCB CMG KCMG DCMG CVO MVO LVO KC QC JP DL TD MP MEP MSP MS "
    "AM MLA MC GM DSO DSC DFC VC FRS FRSA PhD BA BSc MA MSc MBA FCA FRCP FRCN RGN RD VR Esq Esquire Snr Jnr".split()
)
PARTIES = frozenset(
    "LABOUR CONSERVATIVE CONSERVATIVES LAB CON LD LIB LIBDEM IND INDEPENDENT GRN GREEN UKIP REF REFORM SNP DUP UUP "
    "SDLP APNI PLAID FF FG SF".split()
)

NEVER_NAMES = frozenset(
    """
    absence absent academy accountant acting admin administration administrative administrator adult adults
    adviser advisers advisor advisors advisory agency agenda also annual apologies area arts assembly assistant
    associate association assurance attendance attendees attending audit auditor authorities authority board
    bodies borough business by-invitation cabinet camhs cathaoirleach centre chair chairman chairperson
    chairwoman charity chaplain chief children children's clerical clerk co-operative co-opted co-optee
    co-ordinator college commission commissioning committee communications communities community confederation
    conservative conservatives constabulary constituency consultant consultants contracts convener convenor
    cooperative coordinator corporate council council's councillor councillors county culture customer date
    delivery democrat democratic democrats department deputy designated detective development director
    directorate directors disability district diversity division draft drainage economic economy education
    elections emergency employment enforcement engagement engineer engineering environment environmental
    equality estates examiner executive exempt facilitator families family federation finance financial fire
    forum foundation governance governor governors group guests headmaster headmistress headteacher health
    healthcare healthwatch heritage highways homes hospital hospitals housing improvement inclusion independent
    independents information infrastructure integrated interest interests interim item items join joint journalist
    laboratory labour leader learning legal leisure liberal libraries library licensing limited local ltd maintenance
    management manager managers medical member members membership mental minute minutes municipal named national
    neighbourhood neighbourhoods network nhs nil nobody none non-executive nursing observer observers office
    officer officers officials ofsted operational operations organisation parent parking part participation partner
    partners pcc partnership partnerships people performance personnel planner planning plc police policy
    portfolio practitioner present president press prevention primary principal private probation procurement
    professional programme project property protection provider public quality quorum rail reablement recovery
    regeneration region regional registrar regulations regulatory rehabilitation relations relationships
    representative representatives representing research resident residents resolved resource resources
    responsible safeguarding safety scheme school schools scrutiny secondary secretary section sector service
    services skills social society solicitor special specialist staff standards statutory strategic strategy
    student substitute substitutes support surveyor sustainability systems teacher technical technician
    technology telephone time tourism trading traffic training transformation transport transportation treasurer
    treasury trust trustee trustees union unison unit university unrestricted vacancy vacant venue via vice
    vice-chair vice-chairman vice-chairperson vice-chairwoman vice-president virtual virtually visitor visitors
    voluntary volunteer volunteers voting water webcast welfare well-being wellbeing workforce works youth
    """.split()
)  # fmt: skip
"""Words of posts and organisations that are no part of an untitled name."""

OPEN_NO_NAME = frozenset(
    """
    adjournment adoption agreed all and announcement announcements any apology appointment approval april arising
    art asset assets august bench building care central change child church city commissioner community constable
    correspondence court crime december declaration declarations digital each east eastern election every exclusion
    february fostering friday general great green guest hall head house human inspector interest interests
    introductions january job july june law lay lead link male march matters may mayor men's monday music new no
    north northern note noted notes november nurse october old other others our parish park parks people's petition
    petitions presentation press previous programme proposed questions read reporter royal saturday seconded senior
    september sergeant south southern sport sports street sunday team teams that the their there these this those
    thursday town tuesday united unknown upper urgent vote ward waste wednesday welcome west western women women's
    yes young
    """.split()
)
"""Words that open no untitled name, though they may end one ("Jane West", "Tom Ward")."""

PARTICLES = frozenset(
    "de del della der den di da do dos du la le van von zu bin binti al el ap ab ní nic ó mac mc st y e ter ten".split()
)
