"""Well-known outlets, written from general knowledge: the data of `outlets_known`."""

from __future__ import annotations

# One outlet a line: canonical name | alias | alias ...
OUTLETS = """
New York Times|NYT|NYTimes|N.Y. Times|The Times of New York
Washington Post|WaPo|The Post of Washington
Wall Street Journal|WSJ
USA Today
Los Angeles Times|LA Times|L.A. Times
Chicago Tribune
Boston Globe
Boston Herald
Miami Herald
Dallas Morning News
Houston Chronicle
Des Moines Register
Denver Post
Detroit Free Press
Philadelphia Inquirer
San Francisco Chronicle
Seattle Times
Tampa Bay Times
Arizona Republic
Las Vegas Review-Journal
New Hampshire Union Leader|Union Leader|Manchester Union Leader
Concord Monitor
New York Post|NY Post
New York Daily News|NY Daily News|Daily News
New York Magazine
New Yorker|The New Yorker
New York Observer
Newsday
Baltimore Sun
Atlanta Journal-Constitution
Orlando Sentinel
Star Tribune
Politico|POLITICO
The Hill
Roll Call
Axios
Vox
Slate
Salon
BuzzFeed News|BuzzFeed|Buzzfeed|Buzzfeed News
HuffPost|Huffington Post|The Huffington Post
Daily Beast|The Daily Beast
Daily Caller|The Daily Caller
Daily Wire
Washington Examiner
Washington Times
Washington Free Beacon|Free Beacon
Weekly Standard
National Review|NR
Breitbart|Breitbart News
TheBlaze|The Blaze|Blaze
Newsmax|Newsmax TV
Townhall|TownHall
Western Journalism
Gateway Pundit
Independent Journal Review|IJ Review|Independent Journal
BizPac Review|BizPacReview
Mediaite
Raw Story|RawStory
Right Side Broadcasting
Mother Jones
The Nation
New Republic|The New Republic
The Intercept|Intercept
ProPublica
Reason
The Atlantic|Atlantic
Time|TIME|Time magazine|TIME magazine
Newsweek
Forbes
Fortune
Business Insider
Quartz
Wired
The Verge|Verge
Vice News|VICE News|Vice
Rolling Stone
Vanity Fair
Esquire
Foreign Policy
Foreign Affairs
Defense One
Stars and Stripes
Military Times
Christian Science Monitor|CSMonitor
PolitiFact|Politifact
FactCheck.org
RealClearPolitics|Real Clear Politics
FiveThirtyEight
Gawker
Drudge Report|Drudge
WikiLeaks|Wikileaks
Bellingcat
Snopes
CNN|CNN Money|CNNMoney
Fox News|Fox News Channel|FoxNews|Fox|FOX News
Fox Business|Fox Business Network
MSNBC
NBC News|NBC
CBS News|CBS
ABC News|ABC
CNBC
C-SPAN
PBS|PBS NewsHour
NPR|National Public Radio
Univision
Telemundo
Yahoo News|Yahoo! News
Voice of America|VOA
Radio Free Europe|RFE/RL|Radio Free Europe/Radio Liberty
Radio Free Asia
BBC|BBC News|British Broadcasting Corporation
ITV|ITV News
Sky News
Channel 4 News|Channel 4
The Guardian|Guardian
The Observer
Financial Times|FT
The Economist|Economist
Daily Telegraph|The Telegraph|Telegraph|Sunday Telegraph
The Times|Times of London|The Times of London
Sunday Times|The Sunday Times
Daily Mail|MailOnline|Mail Online|DailyMail.com
Mail on Sunday
The Sun
Daily Mirror|The Mirror
Daily Express
Evening Standard
The Independent|Independent
The Spectator
New Statesman
Middle East Eye
Le Monde
Le Figaro
Libération
France 24
RFI|Radio France Internationale
TF1
Der Spiegel|Spiegel
Die Welt
Die Zeit
Bild
Süddeutsche Zeitung
Frankfurter Allgemeine Zeitung|FAZ
Deutsche Welle|DW
ARD
ZDF
El País
El Mundo
La Repubblica
Corriere della Sera
La Stampa
RAI
De Telegraaf
Irish Times
Globe and Mail
Toronto Star
CBC|CBC News
Sydney Morning Herald
The Age
The Australian
ABC Australia
Haaretz|Ha'aretz
Jerusalem Post|JPost
Times of Israel|The Times of Israel
Yedioth Ahronoth|Yediot Aharonot|Yediot Ahronot
Ynet|Ynetnews
Maariv|Ma'ariv
Israel Hayom
Israel Radio|Kol Israel|Voice of Israel|Kol Yisrael
Army Radio|Galei Tzahal
Arutz Sheva|Israel National News
Walla|Walla News
Kan|Kan News
Channel 2|Channel 2 News
Channel 10
Channel 12|Channel 12 News
Channel 13
i24NEWS|i24
Debka|DEBKAfile
The Tower
Al Jazeera|Al-Jazeera|Al Jazeera English
Al Arabiya|Al-Arabiya
Al Hayat|Al-Hayat
Asharq Al-Awsat|As-Sharq al-Awsat|A-Sharq al-Awsat|Asharq al-Awsat|Al-Sharq al-Awsat
Al Mayadeen|Al-Mayadeen
Al-Manar|Al Manar
Al-Akhbar|Al Akhbar
Al-Quds Al-Arabi|Al Quds Al Arabi
Al-Quds
Al-Aqsa TV
Al-Monitor|Al Monitor
Al-Ahram|Al Ahram
Al-Masry Al-Youm
Al-Watan
Al-Alam
Al-Ayyam
An-Nahar|Annahar
Daily Star
L'Orient-Le Jour|L'Orient Le Jour
Gulf News
Khaleej Times
The National
Arab News
Okaz
Mada Masr
Palestine Today
Press TV|PressTV
Kayhan
Tehran Times
Iran Focus
Iran International
Hürriyet|Hurriyet
Daily Sabah
Rudaw
Kurdistan24|Kurdistan 24
Orient News
Enab Baladi
Syrian Observatory for Human Rights|SOHR
Dawn
Geo News
Tolo News|TOLOnews
Times of India
Hindustan Times
Indian Express
The Hindu
NDTV
South China Morning Post|SCMP
Global Times
People's Daily
CCTV
CGTN
Straits Times
Channel NewsAsia
Japan Times
Asahi Shimbun
Yomiuri Shimbun
Nikkei
NHK
Chosun Ilbo
Korea Herald
Jakarta Post
Bangkok Post
Kommersant
Izvestia
Novaya Gazeta
Moscow Times
Meduza
RT|Russia Today
Rossiya 24
Dozhd|TV Rain
Kyiv Independent
Kyiv Post|Kiev Post
Ukrainska Pravda
Daily Nation
Mail & Guardian
Premium Times
Gizmodo
TMZ
People magazine
US Weekly
Politico Europe|POLITICO Europe
"""
