"""Surnames: the most common of each language, and the endings that hardly any other word has; the
small words between first name and surname; and what stands beside a name without being one."""

# A list is read from top to bottom, a group of words on a line, however long.
# ruff: noqa: E501, SIM905

# fmt: off
KNOWN = """
Jensen Nielsen Hansen Pedersen Andersen Christensen Larsen Sørensen Rasmussen Jørgensen Petersen Madsen Kristensen Olsen Thomsen Christiansen Poulsen Johansen Møller Mortensen Knudsen Jakobsen Jacobsen Mikkelsen Frederiksen Olesen Lund Laursen Henriksen
Schmidt Holm Eriksen Clausen Kristiansen Simonsen Svendsen Andreasen Iversen Jeppesen Mogensen Nissen Lauridsen Østergaard Jespersen Vestergaard Kjær Dahl Nørgaard Lauritsen Bertelsen Carlsen Søndergaard Bech Bak Friis Lassen Kjeldsen Dam
Bruun Schultz Danielsen Overgaard Toft Hedegaard Winther Krogh Bang Thorsen Steffensen Mathiesen Mathiasen Ravn Justesen Berg Davidsen Villadsen Bach Skov Beck Brandt Villumsen Bendtsen Hermansen Juhl Bjerregaard Dalgaard Nygaard Kruse Damgaard
Hald Thygesen Thorup Bundgaard Skovgaard Gregersen Michelsen Paulsen Isaksen Ibsen Kofoed Kofod Lorentzen Petersson Smed Søgaard Agerskov Brodersen Ottosen Enevoldsen Nørregaard Ebbesen Aagaard Mørch Kirk Vinther Husum Lindberg Schou Storm Westergaard
Smith Johnson Williams Brown Jones Miller Davis Wilson Taylor Thomas Moore Jackson Harris Thompson Garcia Martinez Robinson Clark Rodriguez Lewis Walker Young Wright Lopez Scott Green Adams Baker Gonzalez Nelson Carter Mitchell Roberts Turner Phillips Campbell Parker Evans Edwards Collins Stewart Murphy Cook Cooper Bailey Kelly
Svensson Johansson Andersson Karlsson Nilsson Eriksson Larsson Olsson Persson Gustafsson Müller Schneider Fischer Weber Meyer
Hassan Hussein Hussain Ahmed Ahmad Mohamed Mohammed Muhammad Mahmoud Ibrahim Ismail Khalil Saleh Salah Hamid Hamad Haddad Khoury Najjar Masri Shami Halabi Abdallah Abdullah Abdi Warsame Farah Osman Omar Yusuf Youssef Nasser Mansour Qasim Khan Malik Rahimi Ahmadi Hosseini Mohammadi Karimi Rezaei Begum Hussaini
Nowak Wójcik Kowalczyk Woźniak Wozniak Mazur Krawczyk Kaczmarek Zając Zajac Król Wieczorek Jabłoński Pawlak Michalak Nowicki Dudek Adamczyk Sikora Baran Walczak Stępień Szewczyk Pietrzak Marciniak Bąk Duda Włodarczyk Wilk Lis Kubiak Kaźmierczak Sobczak Kołodziej Błaszczyk Mroz Mróz Urban Kozieł Kania
Yılmaz Yilmaz Kaya Demir Çelik Celik Şahin Sahin Yıldız Yildiz Yıldırım Yildirim Öztürk Ozturk Aydın Aydin Özdemir Ozdemir Arslan Doğan Dogan Kılıç Kilic Aslan Çetin Cetin Kara Koç Koc Kurt Özkan Ozkan Şimşek Simsek Polat Korkmaz Erdoğan Erdogan Güneş Çakır Türk Acar Yavuz Aktaş Ünal Keskin Bulut Tekin Avcı Kaplan Coşkun Toprak
Мельник Бондар Коваль Ткач Кравець Мороз Лисенко Руденко Савченко Марченко Гончар Поліщук Олійник Кравець Гнатюк Кушнір Захарчук Melnyk Melnik Bondar Koval Moroz Oliinyk Kravets Kushnir
""".split()
ARABIC = """
الأحمد المحمد الحسن الحسين العلي الخالد الخطيب الحلبي الشامي المصري الحداد النجار الخوري الصالح العمر الإبراهيم اليوسف الحمصي العبدالله المصطفى الزعبي القاسم السيد العراقي التميمي الجبوري الدليمي العبيدي السامرائي الكردي البغدادي الحموي الدمشقي الفارس
حداد خوري نجار منصور خليل سليمان عباس داود عيسى موسى حمود شاهين درويش زيدان ناصر يونس عوض رمضان بدوي
""".split()
# Endings; the second group is also that of everyday words written small.
SURE_ENDINGS = ("gaard", "owski", "owska", "ewski", "ewska", "iński", "ińska", "owicz", "ewicz", "iewicz", "czyk", "енко", "чук", "oğlu", "oglu", "enko", "chuk", "czuk", "shvili", "ovych", "yshyn", "ишин")
ENDINGS = (
    *("ssen", "lsen", "nsen", "rsen", "dsen", "tsen", "ksen", "esen", "isen", "gård", "strup", "ski", "ska", "skiego", "skiej", "skim", "ską", "skiemu", "cki", "cka", "ckiego", "dzki", "dzka", "wicz", "czyka", "wicza"),
    *("енка", "енку", "енком", "енкові", "ський", "ська", "ського", "ському", "ської", "ською", "ську", "цький", "цька", "цького", "чука", "чуку", "чуком", "юк", "юка", "ович", "ів", "ова", "ов", "ев", "ева", "єв", "єва", "skyi", "skyj", "skij", "vych", "son", "sson", "yan", "dottir", "zadeh"),
)
PARTICLES = frozenset("von van de der den da dos al el bin ibn abu bint ben av af la le di fon".split())
# After a name they make it a workplace: "Peter Hansen A/S", "Anna Holm Frisør".
FIRMS = frozenset("""
a/s aps as i/s k/s p/s is ivs amba fmba ltd inc gmbh & byg vvs el auto biler entreprise transport frisør frisøren frisørsalon salon bageri bageriet bager café cafe kaffe restaurant hotel blomster murer maler tømrer smedje
vej vejs gade plads allé alle torv skole skolen plejehjem plejecenter hospital kirke museum møbler huset center centret fonden fabrik gård gartneri køkken grill pizza pizzeria kiosk boghandel begravelsesforretning og søn sønner
""".split())
# fmt: on
