"""The words that tell a name from a post, an organisation or an honour."""

from __future__ import annotations

import re

_BEFORE_COUNCILLOR = r"(?:Borough|County|District|City|Town|Parish|Community|Ward|Unitary|Lead|Honorary|Co-?opted)"
_COUNCILLOR = rf"(?:{_BEFORE_COUNCILLOR}\s+)?(?:Councill?ors?|Cllrs?|Clrs?|Couns?|Cmhlr|Comhairleoir[íi]?|Aldermen|Alderman|Alderwoman|Ald)"
_CIVIL = r"(?:Messrs|Mesdames|Mrs|Mr|Ms|Miss|Mx|Drs?|Professor|Prof)"
_OTHER = (
    r"(?:Sir|Dame|Lord|Lady|Baroness|Baron|Viscount|Reverend|Revd|Rev|Fr|Father|Canon|Rabbi|Imam|Bishop|Archdeacon|"
    r"PCSO|PC|WPC|DCI|DCC|ACC|DI|DS|Sergeant|Sgt|(?:Chief\s+)?Inspector|Insp|(?:Chief\s+)?Superintendent|Supt|Ch\s?Insp|"
    r"Major|Colonel|Col|Captain|Capt|Lieutenant|Lt|Commander|Brigadier|Senator|Commissioner|Judge|"
    r"(?:The\s+)?(?:Right\s+|Rt\s+)?Hon(?:ourable)?|(?:The\s+)?(?:Lord|Deputy|Town|City)?\s?(?:Mayor|Mayoress))"
)
_NAME_AHEAD = r"(?=(?:(?:de|del|di|van|von|den|der|la|le|al|el|st)\s+){0,2}[A-ZÀ-ÖØ-Þ])"
TITLES = re.compile(rf"(?:(?:(?i:{_COUNCILLOR}|{_CIVIL})|{_OTHER})\b\.?[,:]?\s*)+{_NAME_AHEAD}")
"""One or more titles before a name ("Borough Councillor", "Cllr Mrs", "Dr.", "The Mayor, Councillor")."""

TITLE_INSIDE = re.compile(
    rf"(?<![\w'’.-])(?:(?i:{_COUNCILLOR}|{_CIVIL})|Sir|Dame|PCSO|Reverend|Revd|Rev)\b\.?\s+{_NAME_AHEAD}"
)
"""A title that opens another name even where nothing but a space parts it from the one before."""

PLURAL_TITLE = re.compile(r"(?i:councillors|cllrs|clrs|couns|aldermen|messrs|mesdames|drs|comhairleoirí)\b")
OTHER_COUNCIL = re.compile(r"^(?:borough|county|district|city|unitary)\s+(?:council?lor|cllr|clr|coun)", re.I)
OWN_COUNCIL = re.compile(r"^(?:(?:parish|town|community|ward)\s+)?(?:council?lor|cllr|clr|coun|ald)", re.I)

HONOURS = frozenset(
    "OBE MBE CBE KBE DBE GBE BEM QPM KPM QFSM QAM CB KCB DCB CMG KCMG DCMG CVO MVO LVO KC QC JP DL TD MP MEP MSP MS AM MLA "
    "MC GM DSO DSC DFC VC FRS FRSA PhD BA BSc MA MSc MBA FCA FRCP FRCN RGN RD VR Esq Esquire Snr Jnr".split()
)
PARTIES = frozenset(
    "LAB CON LD LIB LIBDEM IND INDEPENDENT GRN GREEN UKIP REF REFORM SNP DUP UUP SDLP APNI PLAID FF FG SF".split()
)

STRONG = frozenset(
    """
    absence absent academy accountant acting admin administration administrative administrator adult adults adviser advisers advisor advisors advisory
    agency agenda also annual apologies area arts assembly assistant associate association assurance attendance attendees attending audit
    auditor authority board bodies borough business by-invitation cabinet centre chair chairman chairperson chairwoman charity chief
    child children children's clerical clerk college commission commissioning committee communications communities community confederation
    constabulary constituency consultant consultants contracts convener convenor cooperative co-operative co-opted co-optee
    coordinator co-ordinator corporate council councillor councillors council's county culture customer date delivery democratic department
    deputy designated development directorate director directors disability district diversity division draft drainage economic
    economy education elections emergency employment engagement engineer engineering enforcement environment environmental equality estates
    examiner exempt executive facilitator families family federation finance financial fire forum foundation governance governor governors
    group guest guests headmaster headmistress headteacher health healthcare healthwatch heritage highways homes
    hospital hospitals housing improvement inclusion independent information infrastructure integrated interim item items
    join joint journalist laboratory leader learning legal leisure libraries library licensing limited local ltd manager managers management
    maintenance member members membership minute minutes mental municipal national neighbourhood neighbourhoods network nhs nil
    nobody none nursing observer observers ofsted office officer officers officials operational operations organisation parent
    parking participation partner partners partnership partnerships people performance personnel planner planning plc police policy portfolio
    practitioner present president press prevention primary principal private probation procurement professional programme project
    property protection provider public quality rail reablement recovery regeneration region regional registrar regulatory rehabilitation
    relations relationships representative representatives representing research resident residents resolved resource resources responsible safeguarding safety
    scheme school schools scrutiny secondary secretary section sector service services skills social
    solicitor special specialist staff standards statutory strategic strategy student substitute substitutes support surveyor
    sustainability systems teacher technical technician technology telephone time tourism trading traffic training transformation
    transport transportation treasurer treasury trust trustee trustees union unison unit university unrestricted vacancy vacant venue via vice
    vice-chair vice-chairman vice-chairperson vice-chairwoman vice-president virtual virtually visitor visitors voluntary volunteer volunteers
    voting water webcast welfare wellbeing well-being workforce works youth
    """.split()
)  # fmt: skip
"""Words of posts and organisations that are no part of an untitled name."""

WEAK = frozenset(
    """
    all and any art asset assets bench building care central change church city community court digital each east eastern every fostering
    general great green hall head house human job law lay lead link male monday music new no north northern note notes
    old other our parish park parks people's programme read royal south southern sport sports street team teams that the their there
    these this those town tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december united upper waste ward west western women women's men's young yes apology nurse mayor constable inspector sergeant commissioner
    senior reporter press unknown others welcome introductions matters arising adoption approval election appointment adjournment exclusion urgent presentation petitions petition
    announcements announcement correspondence previous noted agreed proposed seconded vote declaration declarations interest interests questions
    """.split()
)
"""Words that open no untitled name, though they may end one ("Jane West", "Tom Ward")."""

PARTICLES = frozenset(
    "de del della der den di da do dos du la le van von zu bin binti al el ap ab ní nic ó mac mc st y e ter ten".split()
)
