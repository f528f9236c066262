"""A new caseworker's first hour as docs/first-hour.da.md tells it: signed in by the chat, a
placement set up, the citizen invited, a goal agreed, a case taken and closed, a meeting prepared,
away with a deputy, and back by a link in the mail. By keyboard, as far as one would.

Whatever the steps of the walk quote was on a page, a telephone or a mail while this was done.
"""

from playwright.async_api import expect

from tests.browser import first_hour_kept as kept
from tests.browser.demo_page import DemoPage
from tests.browser.first_hour_seen import Hour
from tests.browser.test_accessible import clean
from tests.first_hour import DANISH, plain, quotations, steps_of

GOAL = "Drikke kaffe med de andre"
PLACEMENT = {
    "Hvad kaldes borgeren?": "Bo",
    "Arbejdspladsens navn": "Brugsen",
    "Hvad laver man der?": "Fylde hylder op",
    "Hvor møder man?": "Storegade 12, bagindgangen",
    "Telefon på arbejdspladsen": "70 10 20 30",
    "Når man ikke kan komme": "Ring til butikken før kl. 8.",
    "Mentorens fornavn": "Karen",
    "Mentorens mail": "karen@brugsen.example",
    "Første dag": "2026-11-30",
    "Sidste dag": "2027-02-26",
    "Dage og tider": "man, ons, fre 9-12",
}


async def signs_in_by_the_chat(demo: DemoPage) -> Hour:
    await demo.clock_to("2026-11-23T09:00")
    await demo.caseworker.write("/skrivebord")
    await demo.caseworker.hears("Her er dit link til skrivebordet.")
    desk = await demo.open_key(demo.caseworker, "Her er dit link", "Åbn skrivebordet")
    hour = Hour(demo, desk)
    await hour.reads("Hej Mette. Tryk for at logge ind.")
    await hour.press("Log ind")
    await hour.at("Min dag")
    return hour


async def sets_up_a_placement(hour: Hour) -> None:
    await hour.go("Borgere")
    await hour.at("Dine borgere")
    await hour.go("Ny praktik")
    await hour.at("Ny praktik")
    for label, text in PLACEMENT.items():
        await hour.desk.get_by_label(label, exact=True).fill(text)
    for role, who in (("Stedfortræder", "Søren"), ("Personlig mentor", "Der er ikke nogen")):
        await hour.desk.get_by_label(role, exact=True).select_option(label=who)
    first = hour.desk.get_by_role("group", name="Linje 1")
    await first.get_by_label("Fra dag").fill("2026-11-30")
    await first.get_by_label("Timer om ugen").fill("9")
    await hour.press("Opret praktikken")
    await hour.reads("Praktikken er oprettet. Nu kan du invitere borgeren.", "Mangler")
    await hour.at("Ret praktikken for Bo")


async def invites_the_citizen(hour: Hour) -> None:
    await hour.press("Lav en invitation")
    await hour.at("Invitation til Bo")
    await expect(hour.desk.get_by_role("img", name="Kode til kameraet")).to_be_visible()
    await hour.reads("Gem eller print siden nu. Linket vises ikke igen.")
    link = await hour.desk.locator(".link").inner_text()
    code = link.rpartition("start=")[2].strip()
    page = hour.demo.page
    await page.locator("#newcomer-open").click()
    await page.locator("#newcomer-name").fill("Bo")
    await page.locator("#newcomer-form [type=submit]").click()
    await hour.bo.write(f"/start {code}")
    await hour.bo.answer("Skal vi prøve det?", "Ja, lad os prøve")
    await hour.bo.answer("Hvilket sprog er bedst for dig?", "Dansk")
    await hour.bo.answer("Hvornår må jeg skrive til dig?", "Begge dele")
    await hour.bo.hears("Næste gang er mandag 30. november kl. 9 hos Brugsen.")


async def the_citizen_proposes_a_goal(hour: Hour) -> None:
    bo = hour.bo
    await bo.write("nyt mål")
    await bo.hears("Det må gerne være småt.")
    await bo.write(GOAL)
    await bo.answer("Hvordan kan du se, at du er i mål?", "Jeg har gjort det")
    await bo.answer("Hvorfor har du lyst til lige det mål?", "Jeg møder andre")
    await bo.answer("Hvor sikker er du på, at det kan lykkes?", "8")
    await bo.answer("Hvornår vil du være i mål?", "Om 2 uger")
    await bo.answer("Hvem må ellers se det?", "Kun Mette")
    await bo.answer("Skal jeg sende det til Mette?", "Send")
    await hour.demo.caseworker.hears("Bo vil gerne aftale et mål med dig.")


async def agrees_the_goal(hour: Hour) -> None:
    await hour.go("Min dag")
    await expect(
        hour.desk.get_by_role("heading", name="Mål, der venter på dit svar")
    ).to_be_visible()
    await hour.at("Min dag")
    await hour.go("Se målet: Bo")
    await hour.at("Praktikken for Bo")
    await hour.press(f"Ja, det aftaler vi: {GOAL}")
    await hour.reads("Målet er aftalt. Bo får besked.", "Praktikken har alt det, den skal bruge.")
    await hour.bo.hears(f"Mette siger ja til dit mål: {GOAL}")


async def takes_a_case_and_closes_it(hour: Hour) -> None:
    await hour.go("Min dag")
    await hour.bo.write("jeg vil ikke leve mere")
    await expect(hour.desk.get_by_role("button", name="Jeg ringer nu: Bo")).to_be_visible()
    await hour.at("Min dag")
    await hour.press("Jeg ringer nu: Bo")
    await hour.at("Sagen om Bo")
    await hour.reads("Borgerens egne ord", "Du har den")
    await hour.bo.hears("Mette har set det og ringer til dig.")
    await hour.desk.get_by_label("Note", exact=True).fill("Har talt med Bo. Lægen er med.")
    await hour.press("Vi har talt sammen")
    await hour.reads("Har talt med Bo. Lægen er med.", "Det kan fortrydes indtil kl.")
    await hour.desk.get_by_label("Hvordan gik det?").select_option(label="Ny plan")
    await hour.press("Luk sagen")
    await hour.reads("Sagen er lukket. Tak.")


async def prepares_the_meeting(hour: Hour) -> None:
    desk = hour.desk
    await hour.go("Borgere")
    await hour.go("Bo")
    await hour.at("Overblik over Bo")
    await hour.go("Møder")
    await hour.go("Før praktikken")
    await hour.at("Samtale med Bo før praktikken")
    await desk.get_by_label("Note: Borgerens ønsker til praktikken").fill("Gerne lageret først.")
    for row, what, who in (
        (1, "Finde arbejdstøj", "citizen"),
        (2, "Ringe til Karen", "caseworker"),
    ):
        await desk.get_by_label(f"Hvad, aftale {row}").fill(what)
        await desk.get_by_label(f"Hvem, aftale {row}").select_option(who)
        await desk.get_by_label(f"Hvornår, aftale {row}").fill("2026-11-24")
    await desk.get_by_role("button", name="Skriv det ned").focus()
    await desk.keyboard.press("Enter")
    await hour.reads("2 aftaler er skrevet ned.")
    for paper, name in (("Hent som PDF", "dagsorden.pdf"), ("Til kalenderen (.ics)", ".ics")):
        async with desk.expect_download() as coming:
            await hour.go(paper)
        assert (await coming.value).suggested_filename.endswith(name)
    await desk.emulate_media(media="print")
    await expect(desk.get_by_text("Note: Gerne lageret først.")).to_be_visible()
    await expect(desk.get_by_role("button", name="Skriv det ned")).to_be_hidden()
    await desk.emulate_media(media="screen")


async def goes_on_leave(hour: Hour) -> None:
    desk = hour.desk
    await hour.go("Kontoret")
    await hour.at("Kontoret")
    await hour.go("Fravær")
    await hour.at("Fravær og stedfortrædere")
    await desk.get_by_label("Første dag").fill("2026-11-24")
    await desk.get_by_label("Sidste dag").fill("2026-11-27")
    await desk.get_by_label("Stedfortræder").focus()
    await desk.keyboard.type("Søren")
    await hour.press("Gem fraværet")
    await hour.reads("Fraværet er gemt.", "Søren træder til.")
    await hour.press("Log ud")
    await hour.at("Log ind på skrivebordet")


async def is_stood_in_for(hour: Hour) -> None:
    deputy = hour.demo.phone("deputy")
    await hour.demo.clock_to("2026-11-24T10:45")
    await deputy.hears("Du er stedfortræder for Mette til og med fredag 27. november.")
    await hour.bo.hears("Mette er væk til og med fredag 27. november. Søren hjælper dig imens.")
    await hour.bo.hears("Finde arbejdstøj")
    await deputy.answer("Ringe til Karen", "Det er gjort")
    await hour.look()


async def signs_in_by_mail_and_is_back(hour: Hour) -> None:
    await hour.demo.clock_to("2026-11-25T09:00")
    await hour.desk.get_by_label("Din mailadresse på arbejdet").fill("mette@kommunen.example")
    await hour.desk.keyboard.press("Enter")
    await hour.at("Se i din mail")
    mail = await hour.demo.open_mail("Dit link til skrivebordet", to="mette@kommunen.example")
    link = mail.frame_locator(".mail-html").get_by_role("link", name="Åbn skrivebordet")
    async with hour.demo.context.expect_page() as opening:
        await link.press("Enter")
    hour.desk = await opening.value
    await hour.reads("Hej Mette. Tryk for at logge ind.")
    await hour.press("Log ind")
    await hour.reads("Du står som væk til og med fredag 27. november.")
    await clean(hour.desk)
    await hour.go("Er du tilbage, så skriv det under Fravær.")
    await hour.at("Fravær og stedfortrædere")
    await hour.press("Er tilbage i dag: Mette")
    await hour.reads("Fraværet er afsluttet.", "Ingen er skrevet ind.")
    await hour.bo.hears("Mette er tilbage. Mette hjælper dig igen fra i dag.")
    await hour.look()


async def the_company_heard_only_its_part(hour: Hour) -> None:
    column = hour.demo.page.locator(".mail-column").filter(has_text="karen@brugsen.example")
    await expect(column).to_contain_text("Bo starter hos jer mandag 30. november")
    await expect(column).to_contain_text("Hvem du kan ringe til om Bo")
    for secret in (GOAL, "fare", "112", "Lægen"):
        await expect(column).not_to_contain_text(secret)


async def test_a_new_caseworkers_first_hour(demo: DemoPage) -> None:
    hour = await signs_in_by_the_chat(demo)
    await sets_up_a_placement(hour)
    await invites_the_citizen(hour)
    await the_citizen_proposes_a_goal(hour)
    await agrees_the_goal(hour)
    await takes_a_case_and_closes_it(hour)
    await prepares_the_meeting(hour)
    await goes_on_leave(hour)
    await is_stood_in_for(hour)
    await signs_in_by_mail_and_is_back(hour)
    await the_company_heard_only_its_part(hour)
    assert demo.stage.whole is not None
    rows = kept.Kept(demo.stage.whole.parts.store)
    kept.placement_and_goal(rows)
    kept.case_and_agreements(rows)
    kept.leave(rows)
    seen = plain(" ".join(hour.seen))
    assert [one for step in steps_of(DANISH) for one in quotations(step) if one not in seen] == []
