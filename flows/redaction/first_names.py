"""First names: Danish and Nordic, Arabic in Latin and Arabic letters, Ukrainian, Polish, Turkish,
English. They never leave a text by themselves: only together with a surname (names.py)."""

# A list is read from top to bottom, a group of words on a line, however long.
# ruff: noqa: E501, SIM905

# fmt: off
DANISH = """
Adam Agnes Albert Alberte Alexander Alfred Alma Amalie Anders Andrea Andreas Anette Anita Anja Ann Anna Anne Annemette Annette
Anni Annie Anton Arne Arthur Asbjørn Asger Astrid August Aksel Axel Beate Benedikte Benjamin Benny Bent Bente Berit Bertha Birgit
Birgitte Birte Birthe Bjarne Bjørn Bodil Brian Britt Britta Camilla Carina Carl Carla Carsten Caroline Caspar Casper Cecilie Charlotte
Christen Christina Christine Christoffer Claus Clara Conny Connie Dagmar Dagny Dan Daniel Dennis Ditte Dorte Dorthe Edith Ebbe Egon Eigil Ejnar
Elias Elin Elisabeth Elise Ella Ellen Else Elsebeth Emil Emilie Emma Emmy Erik Erling Esben Ester Esther Eva Evald Filip Finn Flemming Frank
Freja Frederik Frederikke Frede Frida Fritz Georg Gerda Gert Gitte Grethe Gudrun Gunhild Gunnar Gurli Gustav Hanna Hannah Hanne Harald Harry
Heidi Helen Helena Helene Helga Helge Helle Henning Henriette Henrik Henry Herman Hugo Ib Ida Inga Inge Ingeborg Inger Ingrid Irene Iris
Isabella Ivan Iver Jacob Jakob Jan Janne Jannie Jannik Jeanne Jeanette Jens Jeppe Jesper Jette Jim Joachim Joakim Johan Johanna Johanne Johannes John
Johnny Jon Jonas Jonathan Josefine Julie Jytte Jørgen Jørn Kai Kaj Karen Karin Karina Karl Karla Karsten Kasper Kaspar Katja Katrine Kenneth Kent
Kim Kira Kirsten Kirstine Kjeld Klaus Klara Knud Kristian Kristin Kristina Kristine Kristoffer Kurt Kåre Lars Lasse Laura Laurits
Lea Leif Lena Lene Leo Liam Lilian Lily Line Lis Lisa Lisbet Lisbeth Lise Liselotte Lone Lotte Louise Lucas Luna Lukas Lykke Mads Magnus
Maja Malene Malte Marcus Margit Margrethe Maria Marianne Marie Marius Martha Martin Mathias Mathilde Mathilda Mette Merete Mia Michael Michelle
Mie Mikael Mikkel Mogens Mona Monica Morten Nadia Nanna Natasja Nicklas Nicolai Niels Nikolaj Nina Noah Nora Oda Ole Olav Olga Oliver Olivia Oluf
Oscar Oskar Otto Palle Patrick Pauline Peder Peer Pelle Pernille Pia Peter Philip Poul Povl Preben Rasmus Regitze Regnar René Rikke Rita Robert Robin Rolf
Ronni Rune Ruth Sabrina Sandra Sanne Sara Sarah Sebastian Signe Sigrid Sigurd Silas Silje Simon Simone Sine Sofie Sofia Solveig Sonja Stefan Stella
Steen Sten Stig Stine Susan Susanne Svend Sven Søren Tage Tanja Theis Thea Theodor Thomas Thor Thorkild Tilde Tim Tina Tine Tobias Tom Tommy Tonny Torben Tove
Trine Troels Tyge Uffe Ulla Ulrik Ulrikke Vagn Valdemar Vera Verner Vibeke Victor Victoria Vigga Viktor Villads Vilhelm Villy William Willy Yvonne Yrsa Zenia Åge Aage Åse
Asta Bo Per Hans Mark Storm Ask Liv Viola Christian Maj Sol Rose Dag Kay
""".split()
ENGLISH = """
Aaron Alan Alice Amanda Amy Andrew Angela Anthony Ashley Barbara Betty Brandon Bruce Carol Catherine Charles Chris Christopher Cynthia Daniel David
Deborah Diana Donald Donna Dorothy Edward Elizabeth Emily Eric Evelyn Frances Gary George Grace Gregory Heather Helen Howard Jack Jacqueline James
Jane Janet Jason Jeffrey Jennifer Jeremy Jessica Joan Joe Joseph Joshua Joyce Juan Judith Julia Justin Karen Katherine Kathleen Kelly Kevin Kimberly
Kyle Larry Lauren Linda Lisa Luis Margaret Mary Matthew Megan Melissa Nancy Nathan Nicholas Nicole Pamela Paul Philip Rachel Rebecca Richard Roger Ronald
Ryan Samantha Samuel Scott Sean Sharon Stephanie Stephen Steven Susan Teresa Theresa Timothy Tyler Virginia Walter Wayne Zachary Will Carlos Jose Maria Tom
""".split()
ARABIC_LATIN = """
Abbas Abdallah Abdul Abdullah Abdulrahman Abdirahman Abdi Abu Adel Adnan Ahmad Ahmed Ahmet Aicha Aida Aisha Akram Ala Ali Alaa Alia Amal Amin Amina Amir
Amira Amjad Ammar Anas Anwar Asma Asmaa Aya Ayman Ayoub Aziz Aziza Bashar Basma Bassam Bilal Dalia Dina Dunya Fadi Fadia Fahad Faisal Farah Farid Farida Faris Fatema
Fatima Fatma Fatme Firas Ghada Ghassan Hadi Hadeel Hafsa Hala Halima Hamad Hamid Hamza Hana Hanaa Hanan Hani Hasan Hassan Hayat Haytham Hiba Hind Hisham Huda Hussain
Hussein Ibrahim Ibtisam Ihab Ikram Iman Imran Inas Isa Ismail Issa Jaber Jalal Jamal Jamila Jawad Kamal Karam Karim Khadija Khaled Khalid Khalil Lamia Latifa
Layla Leila Lina Linda Lubna Luay Maha Mahdi Mahmoud Mahmud Majed Majid Malak Malik Manal Marwa Marwan Maryam Mariam Maysa Mehdi Mina Moataz Mohamad Mohamed Mohammad Mohammed
Mona Mouna Muna Muhammad Muhammed Mustafa Mustapha Nabil Nada Nader Nadia Nagham Najat Najla Nasser Nasir Nawal Nidal Nizar Noor Nour Noura Omar Omer Osama Othman Qasim Rabia
Raed Rafiq Raghad Rana Rania Rashid Rasha Rawan Reem Rima Riyad Saad Sabah Sabri Saeed Said Salah Salam Saleh Salem Salim Salma Salwa Sami Samia Samir Samira Samar Sana
Sanaa Sara Sawsan Shadi Shaima Sherif Siham Suad Suha Suhail Sultan Sumaya Tahir Talal Tamer Tareq Tarek Tariq Wael Wafa Walid Waleed Yahya Yasin Yasir Yasmin Yasmine Yasser Yassin
Younes Yousef Youssef Yusuf Zahra Zainab Zaynab Zaid Zakaria Zeinab Zina Ziad Hodan Fadumo Hawa Ayan Ifrah Sahra Najib Parwin Reza Ramin Farhad Navid Shirin
""".split()
UKRAINIAN_LATIN = """
Oleksandr Oleksandra Oleksii Oleksiy Olena Olha Olga Oksana Andrii Andriy Anastasia Anastasiia Bohdan Bogdan Daria Dariia Denys Dmytro Halyna Hanna Iryna Irina Ihor Inna Ivan Ivanna
Kateryna Khrystyna Larysa Lesia Liudmyla Lyudmyla Liubov Lyubov Maksym Mariia Mariya Marko Maryna Mykhailo Mykola Myroslav Nadiia Nataliia Natalia Natalya Nazar Oleh Oleg Ostap Pavlo Petro Roman Ruslan
Serhii Serhiy Sergii Sofiia Solomiia Stepan Svitlana Taras Tetiana Tetyana Valentyna Vasyl Vira Viktoriia Volodymyr Vitalii Vladyslav Yana Yaroslav Yevhen Yulia Yuliia Yurii Yuriy Zoya Zoriana
""".split()
UKRAINIAN = """
Олександр Олександра Олексій Олена Ольга Оксана Андрій Анастасія Анна Антон Аліна Алла Арсен Богдан Борис Вадим Валентина Валерій Василь Вероніка Віктор Вікторія Віра Віталій Владислав Володимир В'ячеслав
Галина Ганна Геннадій Григорій Дарина Дарія Денис Дмитро Діана Євген Євгенія Єлизавета Жанна Захар Зінаїда Зоряна Зоя Іван Іванна Ігор Ілля Інна Ірина Йосип Катерина Кирило Костянтин Лариса Леся Леонід Людмила Лідія
Любов Любомир Маргарита Марина Марія Маркіян Марко Мар'яна Максим Матвій Микита Микола Мирослав Михайло Надія Назар Наталія Наталя Ніна Олег Остап Павло Петро Поліна Роман Руслан Світлана Святослав Семен Сергій
Соломія Софія Станіслав Степан Тарас Тетяна Тимофій Уляна Федір Христина Юлія Юрій Юля Яна Ярина Ярослав Ярослава Яків
Сергей Дмитрий Андрей Елена Ирина Светлана Екатерина Татьяна Алексей Михаил Николай Евгений Павел Пётр Мария Наталья Юлия Владимир Александр Александра
""".split()
POLISH = """
Adam Agata Agnieszka Aleksander Aleksandra Alicja Amelia Andrzej Anna Antoni Artur Barbara Bartek Bartosz Beata Bogdan Bogusław Bożena Cezary Czesław Damian Daniel Danuta Dariusz Dawid Dominik Dominika Dorota Edyta
Elżbieta Emilia Ewa Ewelina Filip Franciszek Gabriela Grażyna Grzegorz Halina Hanna Helena Henryk Honorata Irena Iwona Jacek Jadwiga Jakub Jan Janina Janusz Jarosław Jerzy Joanna Jolanta Józef Julia Justyna Kacper Kamil Kamila
Karol Karolina Katarzyna Kazimierz Kinga Klaudia Krystyna Krystian Krzysztof Lech Leszek Lidia Lucyna Łukasz Maciej Magda Magdalena Małgorzata Marcin Marek Maria Mariola Mariusz Marta Martyna Mateusz Michał Mieczysław Milena Mirosław Monika Natalia
Norbert Oliwia Patrycja Patryk Paulina Paweł Piotr Przemysław Rafał Renata Robert Roman Ryszard Sebastian Sławomir Stanisław Stefan Sylwia Szymon Tadeusz Teresa Tomasz Urszula Wacław Waldemar Wanda Weronika Wiesław Wiktor Wiktoria Wioletta Wiesława
Witold Władysław Włodzimierz Wojciech Zbigniew Zdzisław Zofia Zuzanna Zygmunt
""".split()
TURKISH = """
Abdullah Adem Ahmet Alper Arda Aslı Asiye Ayhan Aylin Aynur Aysel Ayşe Ayse Ayten Aziz Bahar Barış Baran Bekir Berk Beyza Burak Burcu Bülent Can Canan Cem Cemal Cengiz Ceren Deniz Derya Dilek Ebru Ece Efe Elif Emel Emine Emre Ender Enes Engin
Erdal Erdem Eren Erhan Erkan Erol Ersin Esra Fadime Fatih Fatma Ferhat Feride Feyza Fikret Filiz Furkan Gamze Gizem Gökhan Gökçe Gül Gülay Gülcan Gülşen Güneş Hacer Hakan Halil Hande Harun Hasan Hatice Havva Hayriye Hülya Hüseyin İbrahim İlhan İlker
İpek İrem İsmail İsmet Kadir Kamil Kazım Kemal Kenan Kerem Kübra Leyla Levent Mahmut Mehmet Melek Melike Meltem Meral Merve Mert Meryem Metin Mine Muhammet Murat Musa Mustafa Nazlı Necla Nermin Nesrin Neslihan Nihat Nurcan Nuray Oğuz Okan Onur Orhan Osman
Ömer Önder Özcan Özge Özgür Özlem Pınar Ramazan Recep Rıza Sabri Salih Savaş Seda Sedat Selçuk Selim Selin Selma Semra Serap Serdar Serkan Sevgi Sevim Sibel Sinan Songül Süleyman Şebnem Şenol Şeyma Şule Şükrü Tayfun Tolga Tuğba Tuncay Turgut Tülay Ufuk Uğur
Umut Ümit Veli Volkan Yasemin Yasin Yavuz Yıldız Yunus Yusuf Zafer Zehra Zekiye Zeliha Zeynep
""".split()
ARABIC = """
محمد أحمد محمود مصطفى علي حسن حسين عمر عثمان خالد يوسف إبراهيم إسماعيل عبدالله عبدالرحمن عبدالكريم طارق زياد رامي وائل وليد ياسر ياسين سامر سامي سمير فادي فراس عمار مازن ماهر باسل باسم بشار بلال أنس أيمن حمزة حازم هشام هيثم غسان كمال جمال
نبيل نزار نضال عدنان عماد منير مروان معتز قاسم رائد راشد صالح صلاح طلال عصام فيصل كريم لؤي مجد مهند يحيى زكريا فاطمة عائشة خديجة زينب مريم سارة ليلى هدى هبة هند رنا رانيا ريم رشا سلمى سميرة سوسن سعاد سلوى سناء سهام شيماء عبير غادة
فرح لمى لينا منى منال مها ميساء نادية نجلاء نوال نورا هالة وفاء ياسمين دينا دعاء إيمان أسماء آلاء آية أميرة أمينة بتول حنان خلود دلال رغد روان زهراء عليا
""".split()
# Also words of every day: only a surname nobody could mistake makes a name of them.
ALSO_WORDS = frozenset("""
bo per hans mark storm ask liv viola christian maj sol rose dag kay will grace lykke lily iris august can deniz gül bahar barış savaş umut yıldız güneş melek
robin frank jack joe min line sine lis kent tine tage malik sultan hope fred любов надія віра علي كريم صالح جمال كمال نبيل منير قاسم فرح منى آية دعاء إيمان وفاء هدى زياد مجد آلاء دلال خلود حنان
""".split())
# fmt: on
