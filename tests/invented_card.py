"""A competence card to look at: invented, in English with Danish words beside most of it."""

from datetime import date

from flows.card.paper import Card, Line, Section, Stay

INVENTED = Card(
    "Sofia",
    date(2027, 2, 5),
    (
        Line(Section.can, "Sorting clothes and pricing them", "Sortere tøj og sætte priser på"),
        Line(Section.can, "Closing the till in the evening", "Gøre kassen op om aftenen"),
        Line(Section.can, "Drive an electric pallet truck, also when it is busy in the shop",
             "Køre el-palleløfter, også når der er travlt i butikken"),
        Line(Section.learning, "Talking to customers in Danish", "Tale dansk med kunderne"),
        Line(Section.experience, "Two years in a bakery", "To år i et bageri"),
        Line(Section.experience,
             stay=Stay("Genbrugsbutikken", date(2026, 11, 23), date(2027, 2, 19))),
        Line(Section.school, "Forklift certificate, 2024", "Truckcertifikat, 2024"),
        Line(Section.interest, "Fodbold og gamle cykler"),
        Line(Section.lesson, "I learn best when somebody shows me once",
             "Jeg lærer bedst, når nogen viser mig det én gang"),
        Line(Section.wish, "Work in a shop, 20 hours a week",
             "Arbejde i en butik, 20 timer om ugen"),
    ),
)  # fmt: skip
