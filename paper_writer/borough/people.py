"""Who is who in Wrenmoor."""

from __future__ import annotations

from paper_writer.truth import Person

COUNCIL = "Wrenmoor Borough Council"
GUILDHALL = "Guildhall, Weavers Row, Wrenmoor, ZZ1 4QF"
LANTERN_ROOM = "Lantern Room, Millbeck Centre, Wrenmoor"

SCRUTINY = "Children and Young People Scrutiny Commission"
PARTNERSHIP = "Wrenmoor Safeguarding Children Partnership"
PANEL = "Corporate Parenting Panel"


def councillors(*names: str) -> tuple[Person, ...]:
    """Councillors by surname."""
    return tuple(Person(name, "Councillor") for name in names)


GLEDHILL, MIRZA, ASHDOWN, TOLLAND = councillors("Gledhill", "Mirza", "Ashdown", "Tolland")

PATERSON_ROE = Person("Helena Paterson-Roe", post="Strategic Director, Children's Services")
SANDIFORD = Person("Carl Sandiford", post="Head of Inclusion")
ADEYEMI = Person("Femi Adeyemi", post="Commissioning Officer")
LANGSTAFF = Person("Ruth Langstaff", post="Performance and Quality Manager")
BROCKWELL = Person("Duncan Brockwell", post="Head of Early Help")
TREVITHICK = Person("Nadia Trevithick", post="Service Manager, Care Leavers")

UNDERHAY = Person("Josephine Underhay", post="Independent Chair, Wrenmoor Safeguarding Children Partnership")
HAWTREY = Person("Stuart Hawtrey", post="Detective Superintendent, Wren Valley Police")
NOOR = Person("Yasmin Noor", post="Designated Nurse, Wren Valley Integrated Care Board")
KEMBLE = Person("Alistair Kemble", post="Business Manager, Wrenmoor Safeguarding Children Partnership")
OYELARAN = Person("Bisi Oyelaran", post="Head Teacher, Millbeck Academy Trust")
FAIRWEATHER = Person("Lewis Fairweather", post="Lay Member")
