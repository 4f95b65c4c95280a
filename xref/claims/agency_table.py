"""Well-known news agencies, written from general knowledge: data of `outlets_known`."""

from __future__ import annotations

# One agency a line: canonical name | alias | alias ...
AGENCIES = """
Associated Press|AP|A.P.|The Associated Press
Reuters|Thomson Reuters|Reuters News Agency
Agence France-Presse|AFP|Agence France Presse|A.F.P.
United Press International|UPI
Deutsche Presse-Agentur|dpa|DPA|German Press Agency
Press Association|PA Media
Bloomberg|Bloomberg News
Dow Jones Newswires
Kyodo News|Kyodo
Xinhua|Xinhua News Agency
TASS|ITAR-TASS|Tass
RIA Novosti|RIA
Interfax
Sputnik|Sputnik News
Anadolu Agency|Anadolu|AA
IRNA|Islamic Republic News Agency
ISNA|Iranian Students News Agency|Iranian Students' News Agency
Fars News Agency|Fars|Fars News|FNA
Tasnim News Agency|Tasnim|Tasnim News
Mehr News Agency|Mehr News|Mehr
SANA|Syrian Arab News Agency
SPA|Saudi Press Agency
WAM|Emirates News Agency
MENA|Middle East News Agency
WAFA|Palestinian News and Information Agency
Ma'an News Agency|Ma'an|Maan News
Shehab News Agency|Shehab
NNA|National News Agency
Petra|Petra News Agency
Yonhap|Yonhap News Agency
KCNA|Korean Central News Agency
Press Trust of India|PTI
Asian News International|ANI
ANSA
EFE
Canadian Press|CP
Australian Associated Press|AAP
Ukrinform
Interfax-Ukraine
BelTA|Belta
Jewish Telegraphic Agency|JTA
Catholic News Agency
McClatchy|McClatchy News Service
Religion News Service
Thomson Reuters Foundation
States News Service
"""
